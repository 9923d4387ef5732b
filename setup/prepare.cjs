'use strict'
// What has to be there before the program, its tests or its checks can run. What is done already is not done again.
const { fetchNeo4j, hasJars } = require('./neo4j.cjs')
const { oneAtATime } = require('./once.cjs')
const { installPackages } = require('./packages.cjs')
const { checkJava } = require('./requirements.cjs')

/**
 * Packages, and at the same time Neo4j.
 * `database`: whether Neo4j is needed. `dev`: whether the packages of tests and checks are.
 */
async function prepare({ database, dev }) {
  if (database) checkJava(!hasJars())
  await oneAtATime(() => Promise.all([installPackages({ dev }), database && fetchNeo4j()]))
}

module.exports = { prepare }
