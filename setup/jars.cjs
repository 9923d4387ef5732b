'use strict'
// The managed Neo4j's jars. Plain JavaScript without dependencies: the set-up uses it before there are any.
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const checkout = path.join(__dirname, '..')
const pomFile = path.join(__dirname, 'pom.xml')

const property = (pom, name) => new RegExp('<' + name + '>([^<]+)</' + name + '>').exec(pom)[1]

/** The pinned Neo4j: its version, how many jars it has, and the folder (in the checkout) that holds them in `lib`. */
function pinnedNeo4j() {
  const pom = fs.readFileSync(pomFile, 'utf8').replace(/\r\n/g, '\n')
  const hash = crypto.createHash('sha256').update(pom).digest('hex').slice(0, 12)
  return {
    version: property(pom, 'neo4j.version'),
    jars: Number(property(pom, 'neo4j.jars')),
    folder: path.join(checkout, '.throughline/neo4j', hash),
  }
}

module.exports = { pinnedNeo4j, pomFile }
