'use strict'
// Remembers what a step was done with, so that it is done again only when that has changed.
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const { checkout } = require('./command.cjs')

// Inside node_modules: when the packages are installed anew, everything made with them is made anew.
const folder = path.join(checkout, 'node_modules/.throughline')

function* filesUnder(name) {
  const full = path.join(checkout, name)
  if (!fs.existsSync(full)) return
  if (!fs.statSync(full).isDirectory()) return yield name
  for (const entry of fs.readdirSync(full).sort()) yield* filesUnder(path.join(name, entry))
}

/**
 * One hash over the names and contents of the files and folders in `inputs`, but those whose name `except` matches, and
 * only those whose content `only` matches.
 */
function hashOf(inputs, { except = /$^/, only = /^/ } = {}) {
  const hash = crypto.createHash('sha256')
  for (const input of inputs)
    for (const file of filesUnder(input)) {
      if (except.test(file)) continue
      const content = fs.readFileSync(path.join(checkout, file))
      if (!only.test(content)) continue
      hash.update(file + '\0' + content.length + '\0').update(content)
    }
  return hash.digest('hex')
}

/** Whether step `name` was done with `hash`, and all its `outputs` are still there. */
function isDone(name, hash, outputs) {
  try {
    if (fs.readFileSync(path.join(folder, name), 'utf8') !== hash) return false
  } catch {
    return false
  }
  return outputs.every((output) => fs.existsSync(path.join(checkout, output)))
}

/** Remembers that step `name` was done with `hash`. */
function markDone(name, hash) {
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, name), hash)
}

module.exports = { hashOf, isDone, markDone }
