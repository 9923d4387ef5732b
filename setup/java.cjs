'use strict'
// Which Java is run. Written for any Node.js, however old: the set-up asks before it knows which one it has.
var fs = require('fs')
var path = require('path')

/** The Java to run: the one of JAVA_HOME, else the first on the PATH. */
function javaCommand(env) {
  var own = env.JAVA_HOME && path.join(env.JAVA_HOME, 'bin/java')
  return own && fs.existsSync(own) ? own : 'java'
}

module.exports = { javaCommand: javaCommand }
