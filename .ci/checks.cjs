'use strict'
// Runs the checks one after the other, all of them, and says of each whether it passed.
const { spawnSync } = require('node:child_process')

const checks = ['format:check', 'lint', 'typecheck', 'structure', 'dead-code', 'sizes']

const failed = checks.filter((name) => {
  console.log('— ' + name)
  return spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' }).status !== 0
})
const which = failed.length > 0 ? ': ' + failed.join(', ') : ''
console.log(`\nchecks: ${checks.length - failed.length} passed, ${failed.length} failed${which}`)
process.exit(failed.length > 0 ? 1 : 0)
