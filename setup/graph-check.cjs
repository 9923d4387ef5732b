'use strict'
// npm run check:graph: looks through the graph for what must not be; with -- --repair, makes its relations anew first.
require('./requirements.cjs').checkNode()
var command = require('./command.cjs')
var prepare = require('./prepare.cjs')

command.main(function () {
  return prepare
    .prepare({ database: !process.env.NEO4J_URI, dev: false })
    .then(prepare.prepareTypes)
    .then(function () {
      return require('./program.cjs').load('../server/graph-check.ts')
    })
    .then(function (program) {
      command.stopListening()
      return program.main(process.argv.slice(2))
    })
})
