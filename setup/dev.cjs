'use strict'
// npm run dev: the program, and its page from Vite; both reload when their files change. Neo4j stays up meanwhile.
require('./requirements.cjs').checkNode()
var command = require('./command.cjs')
var prepare = require('./prepare.cjs')

command.main(function () {
  return prepare.prepare({ database: !process.env.NEO4J_URI, dev: true }).then(function () {
    return require('./develop.cjs').develop()
  })
})
