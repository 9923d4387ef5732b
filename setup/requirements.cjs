'use strict'
// What must be on the computer before anything else. Written for any Node.js, however old, so that it can say so:
// no syntax and no module that came after 2015.
var childProcess = require('child_process')
var java = require('./java.cjs')

var OTHER_WAYS =
  ', or use Docker (docker compose up), or set NEO4J_URI to a Neo4j of your own (then neither Java nor Maven is needed).'

function numbers(version) {
  return version.split(/[.+_-]/).map(Number)
}

/** Whether this version of Node.js runs the program: 20.19, 22.12, or anything after. */
function nodeFits(version) {
  var parts = numbers(version)
  if (parts[0] === 20) return parts[1] >= 19
  if (parts[0] === 22) return parts[1] >= 12
  return parts[0] > 22
}

/** What is wrong with this Node.js, as a sentence; empty when nothing is. */
function nodeProblem(version) {
  if (nodeFits(version)) return ''
  return (
    'Throughline needs Node.js 20.19 or newer (22.12 of the 22 line), and this is ' +
    version +
    ': install the current one from https://nodejs.org, or use Docker (docker compose up).'
  )
}

/** What is wrong with Java, from what `java -version` printed (empty when there is none). */
function javaProblem(printed) {
  var found = /version "([^"]+)"/.exec(printed)
  var parts = found ? numbers(found[1]) : []
  var major = parts[0] === 1 ? parts[1] : parts[0]
  if (major >= 17) return ''
  var state = found ? 'this computer has Java ' + found[1] : 'this computer has none'
  return (
    'Throughline needs Java 17 or newer for its database, and ' +
    state +
    ': install it (from https://adoptium.net, or your system’s package openjdk-17-jre or newer)' +
    OTHER_WAYS
  )
}

/** What is wrong with Maven, from what `mvn -version` printed (empty when there is none). */
function mavenProblem(printed) {
  var found = /Apache Maven (\d+\.\d+\.\d+)/.exec(printed)
  var parts = found ? numbers(found[1]) : [0, 0, 0]
  if (parts[0] > 3 || (parts[0] === 3 && (parts[1] > 6 || (parts[1] === 6 && parts[2] >= 3)))) return ''
  var state = found ? 'this computer has Maven ' + found[1] : 'this computer has none that works'
  return (
    'Throughline needs Maven 3.6.3 or newer to fetch its database, and ' +
    state +
    ': install it (from https://maven.apache.org, or your system’s package maven)' +
    OTHER_WAYS
  )
}

function printedBy(command, args) {
  var result = childProcess.spawnSync(command, args, { encoding: 'utf8' })
  return result.status === 0 ? String(result.stdout) + String(result.stderr) : ''
}

function endIfAny(problems) {
  var found = problems.filter(Boolean)
  if (found.length === 0) return
  console.error(found.join('\n'))
  process.exit(1)
}

/** Ends the program, saying why, when this Node.js is too old. */
function checkNode() {
  endIfAny([nodeProblem(process.versions.node)])
}

/** Ends the program, saying why, when Java, or Maven where it is `mavenToo`, is missing or too old. */
function checkJava(mavenToo) {
  endIfAny([
    javaProblem(printedBy(java.javaCommand(process.env), ['-version'])),
    mavenToo ? mavenProblem(printedBy('mvn', ['-version'])) : '',
  ])
}

module.exports = {
  checkJava: checkJava,
  checkNode: checkNode,
  javaProblem: javaProblem,
  mavenProblem: mavenProblem,
  nodeProblem: nodeProblem,
}
