'use strict'
// npm run bench, npm run screenshots: sets everything up and runs a TypeScript file with the arguments that were given.
require('./requirements.cjs').checkNode()
var command = require('./command.cjs')
var prepare = require('./prepare.cjs')

command.main(function () {
  return prepare
    .prepare({ database: true, dev: true })
    .then(prepare.prepareTypes)
    .then(prepare.prepareClient)
    .then(function () {
      return command.runHere(process.execPath, ['--import', 'tsx'].concat(process.argv.slice(2)))
    })
    .then(function (code) {
      process.exit(code)
    })
})
