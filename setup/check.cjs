'use strict'
// npm run check: format, lint, types, structure, dead code, sizes. Says of each whether it passed; all are run.
require('./requirements.cjs').checkNode()
var build = require('./build.cjs')
var command = require('./command.cjs')
var prepare = require('./prepare.cjs')

var checks = [
  ['format', build.bin('prettier'), '--check', '--log-level', 'warn', '.'],
  ['lint', build.bin('eslint'), '.'],
  ['types', build.bin('tsc'), '--noEmit'],
  [
    'structure',
    build.bin('depcruise'),
    'server',
    'setup',
    'testing',
    'model',
    'client',
    'cypher',
    'e2e',
    'bench',
    '--output-type',
    'err',
  ],
  ['dead code', build.bin('knip')],
  ['sizes', '.ci/house.cjs'],
]

function runAll(failed, rest) {
  if (rest.length === 0) return Promise.resolve(failed)
  var name = rest[0][0]
  console.log('— ' + name)
  return command.runHere(process.execPath, rest[0].slice(1)).then(function (code) {
    return runAll(code === 0 ? failed : failed.concat(name), rest.slice(1))
  })
}

command.main(function () {
  return prepare
    .prepare({ database: false, dev: true })
    .then(prepare.prepareTypes)
    .then(function () {
      return runAll([], checks)
    })
    .then(function (failed) {
      var passed = checks.length - failed.length
      var which = failed.length ? ': ' + failed.join(', ') : ''
      console.log('\nchecks: ' + passed + ' passed, ' + failed.length + ' failed' + which)
      process.exit(failed.length ? 1 : 0)
    })
})
