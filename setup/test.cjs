'use strict'
// npm test: sets everything up and runs jest with the arguments that were given.
require('./requirements.cjs').checkNode()
var path = require('path')
var command = require('./command.cjs')
var prepare = require('./prepare.cjs')

command.main(function () {
  return prepare
    .prepare({ database: true, dev: true })
    .then(prepare.prepareTypes)
    .then(prepare.prepareClient)
    .then(function () {
      var jest = path.join(command.checkout, 'node_modules/jest/bin/jest.js')
      return command.runHere(process.execPath, [jest].concat(process.argv.slice(2)))
    })
    .then(function (code) {
      process.exit(code)
    })
})
