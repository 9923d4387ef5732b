'use strict'
// One set-up at a time: a second one, started meanwhile, waits for the first and finds its work done.
const fs = require('node:fs')
const path = require('node:path')

const { checkout } = require('./command.cjs')
const { note } = require('./progress.cjs')

const file = path.join(checkout, '.throughline/set-up')
const BEAT_MS = 2000
const STALE_MS = 15000

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

function take() {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.closeSync(fs.openSync(file, 'wx'))
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** A set-up that was killed leaves its file behind, and stops touching it. */
function isStale() {
  try {
    return Date.now() - fs.statSync(file).mtimeMs > STALE_MS
  } catch {
    return false
  }
}

/** Does `work` while no other set-up of this checkout does. */
async function oneAtATime(work) {
  for (let told = false; !take(); told = true) {
    if (isStale()) fs.rmSync(file, { force: true })
    else if (!told) note('Another set-up of this folder is under way; waiting for it.')
    await pause(500)
  }
  const release = () => fs.rmSync(file, { force: true })
  const beat = setInterval(() => fs.utimesSync(file, new Date(), new Date()), BEAT_MS)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

module.exports = { oneAtATime }
