'use strict'
// Runs the programs that the set-up needs, and says in one sentence why one of them failed.
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const checkout = path.join(__dirname, '..')
const logs = path.join(checkout, '.throughline/logs')
const running = new Set()
const KEPT = 64000

/** A failure that is told as it is, without a stack. */
class SetupError extends Error {
  name = 'SetupError'
}

const causes = [
  [/ENOSPC|No space left on device/i, 'The disk is full: make room and start again.'],
  [/EDQUOT|quota exceeded/i, 'Your share of the disk is used up: make room and start again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|UnknownHost|Connection refused|Connect timed out|Network is unreachable|Could not transfer|network request/i,
    'The network, or the server that has the files, cannot be reached: check the connection and start again.',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
    'A file or folder of the checkout cannot be written: check its permissions.',
  ],
]

/** Why a program failed, in a sentence, from what it printed. */
function causeOf(printed) {
  const known = causes.find(([pattern]) => pattern.test(printed))
  if (known) return known[1]
  const lines = printed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const errors = lines.filter((line) => /error\b|cannot|unable/i.test(line) && !line.endsWith(':'))
  return (errors[0] || lines[lines.length - 1] || 'It does not say why.').slice(0, 300)
}

function keep(name, printed) {
  const file = path.join(logs, name + '.log')
  try {
    fs.mkdirSync(logs, { recursive: true })
    fs.writeFileSync(file, printed)
    return ' All it printed: ' + path.relative(process.cwd(), file)
  } catch {
    return ''
  }
}

/**
 * Runs `command` in the checkout. Resolves when it ends well; otherwise fails with a SetupError whose message is
 * `failure`, the cause, and where all that it printed is. `onOutput` is given each piece that it prints.
 */
function run(name, command, args, { failure, env = {}, onOutput = () => {} }) {
  return new Promise((resolve, reject) => {
    let printed = ''
    const child = spawn(command, args, {
      cwd: checkout,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const read = (chunk) => {
      printed = (printed + chunk).slice(-KEPT)
      onOutput(String(chunk))
    }
    const end = (code) => {
      running.delete(child)
      if (code === 0) return resolve()
      reject(new SetupError(failure + ' ' + causeOf(printed) + keep(name, printed)))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', (error) => {
      printed += error.message
      end(-1)
    })
    child.once('close', end)
  })
}

/** Whatever runs ends with this program. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

const interrupted = () => process.exit(130)
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** From now on somebody else answers Ctrl-C and SIGTERM. */
function stopListening() {
  for (const name of SIGNALS) process.off(name, interrupted)
}

/** Does `work`; when it fails, says why in a sentence and ends the program with exit code 1. */
async function main(work) {
  for (const name of SIGNALS) process.on(name, interrupted)
  try {
    await work()
  } catch (error) {
    const system = error.code && causes.find(([pattern]) => pattern.test(error.code))
    console.error('\n' + (error instanceof SetupError ? error.message : system ? system[1] : error.stack))
    process.exit(1)
  }
}

module.exports = { SetupError, causeOf, checkout, main, run, stopListening }
