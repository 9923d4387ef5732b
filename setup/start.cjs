'use strict'
// npm start: sets everything up and runs Throughline. This file is read by any Node.js, however old.
require('./requirements.cjs').checkNode()
var command = require('./command.cjs')
var prepare = require('./prepare.cjs')

var onlyHelp = /^(-h|--help|help)$/.test(process.argv[2] || '')

command.main(function () {
  return prepare.prepare({ database: !process.env.NEO4J_URI && !onlyHelp, dev: false }).then(function () {
    // Types and page are made while the database starts; the program waits for each where it needs it.
    var types = onlyHelp ? Promise.resolve() : prepare.prepareTypes()
    var client = onlyHelp ? Promise.resolve() : types.then(prepare.prepareClient)
    client.catch(function () {})
    return require('./program.cjs')
      .load('../server/main.ts')
      .then(function (program) {
        command.stopListening()
        return program.main({ types: types, client: client })
      })
  })
})
