'use strict'
// Runs TypeScript in this process, which is then the program itself: there is no second one to lose.

/** Reads `file` (TypeScript) and gives what it exports; the packages must be installed. */
async function load(file) {
  await import('tsx')
  return require(file)
}

module.exports = { load }
