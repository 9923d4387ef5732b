'use strict'
// npm start: sets everything up and runs Throughline. This file is read by any Node.js, however old.
require('./requirements.cjs').checkNode()
var command = require('./command.cjs')
var prepare = require('./prepare.cjs')
var program = require('./program.cjs')

var onlyHelp = /^(-h|--help|help)$/.test(process.argv[2] || '')

/** The types come first, since the program's code needs them; the page is made while the database starts. */
function make() {
  return program.load('../build/make-once.ts').then(function (made) {
    var types = made.makeTypes()
    var client = onlyHelp ? types : types.then(made.makePage)
    client.catch(function () {})
    return { types: types, client: client }
  })
}

command.main(function () {
  return prepare
    .prepare({ database: !process.env.NEO4J_URI && !onlyHelp, dev: false })
    .then(make)
    .then(function (made) {
      return made.types
        .then(function () {
          return program.load('../server/main.ts')
        })
        .then(function (server) {
          command.stopListening()
          return server.main(made)
        })
    })
})
