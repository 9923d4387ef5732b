'use strict'
// Installs the npm packages that package-lock.json names.
const fs = require('node:fs')
const path = require('node:path')

const { SetupError, checkout, run } = require('./command.cjs')
const { step } = require('./progress.cjs')

const installed = (file) => JSON.parse(fs.readFileSync(path.join(checkout, file), 'utf8')).packages

const ownList = 'node_modules/.package-lock.json'

/** The packages that must be there; those for other systems are named in the lock too. */
const wanted = (packages, { dev }) =>
  Object.keys(packages).filter((name) => {
    const { optional, devOptional, dev: forDevelopers } = packages[name]
    return name && !optional && !devOptional && (dev || !forDevelopers)
  })

/** Whether node_modules holds what package-lock.json names; npm writes its own list only when it has finished. */
function packagesFit(which) {
  try {
    const lock = installed('package-lock.json')
    const here = installed(ownList)
    return wanted(lock, which).every((name) => here[name] && here[name].version === lock[name].version)
  } catch {
    return false
  }
}

function npm() {
  const script = process.env.npm_execpath
  return script && /npm-cli\.[cm]?js$/.test(script) ? [process.execPath, script] : ['npm']
}

// Not `npm ci`: it refuses a lock that was written where the registry lacks other systems’ optional packages.
// This installs the same versions, and leaves the lock as it is.
const INSTALL = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
const QUICK = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000']
const failure = 'The npm packages could not be installed.'

/** Installs the packages unless they are there; those that only tests and checks use with `which.dev` alone. */
async function installPackages(which) {
  if (packagesFit(which)) return
  await step('npm packages', async (say) => {
    const names = wanted(installed('package-lock.json'), which)
    const count = () => {
      const there = names.filter((name) => fs.existsSync(path.join(checkout, name, 'package.json')))
      say(there.length + ' of ' + names.length)
    }
    const timer = setInterval(count, 1000)
    const [command, ...first] = npm()
    // Cut off, it must not pass for complete.
    fs.rmSync(path.join(checkout, ownList), { force: true })
    try {
      await run('npm', command, [...first, ...INSTALL, ...QUICK, ...(which.dev ? [] : ['--omit=dev'])], { failure })
    } finally {
      clearInterval(timer)
    }
    if (!packagesFit(which))
      throw new SetupError(failure + ' package.json and package-lock.json do not agree: run npm install.')
    say(String(names.length))
  })
}

module.exports = { installPackages }
