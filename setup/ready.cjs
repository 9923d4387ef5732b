'use strict'
// node setup/ready.cjs FOR: sets up what the scripts of package.json named FOR need before they can run.
// This file is read by any Node.js, however old.
require('./requirements.cjs').checkNode()
var command = require('./command.cjs')

var managed = !process.env.NEO4J_URI
var needs = {
  program: { dev: false, database: managed },
  dev: { dev: true, database: managed },
  tests: { dev: true, database: true },
  checks: { dev: true, database: false },
}

command.main(function () {
  var which = needs[process.argv[2]]
  if (!which) throw new command.SetupError('Say what for: ' + Object.keys(needs).join(', ') + '.')
  return require('./prepare.cjs').prepare(which)
})
