'use strict'
// Fetches the jars of the managed Neo4j with Maven, as server/db/local/pom.xml pins them.
const fs = require('node:fs')
const path = require('node:path')

const { pinnedNeo4j, pomFile } = require('./jars.cjs')
const { SetupError, run } = require('./command.cjs')
const { step } = require('./progress.cjs')

/** Whether the jars are there; the folder gets its name only when it is complete. */
const hasJars = () => fs.existsSync(path.join(pinnedNeo4j().folder, 'lib'))

const alive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Removes what a set-up that was killed had begun. */
function sweep(folder) {
  const parent = path.dirname(folder)
  if (!fs.existsSync(parent)) return
  for (const name of fs.readdirSync(parent)) {
    const pid = /\.new-(\d+)$/.exec(name)
    if (pid && !alive(Number(pid[1]))) fs.rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

function complete(draft, folder, expected) {
  const found = fs.readdirSync(path.join(draft, 'lib')).length
  if (found !== expected) throw new SetupError('Neo4j is incomplete: ' + found + ' files instead of ' + expected + '.')
  try {
    fs.renameSync(draft, folder)
  } catch (error) {
    if (!hasJars()) throw error
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/** Fetches the jars unless they are there. */
async function fetchNeo4j() {
  if (hasJars()) return
  const { folder, jars, version } = pinnedNeo4j()
  sweep(folder)
  await step('Neo4j ' + version, async (say) => {
    const draft = folder + '.new-' + process.pid
    let fetched = 0
    const onOutput = (text) => {
      fetched += (text.match(/Downloaded from .*\.jar/g) || []).length
      if (fetched) say(fetched + ' files fetched')
    }
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=' + draft + '/lib']
    await run('maven', 'mvn', ['-B', '-C', '-f', pomFile, ...goal], {
      failure: 'Neo4j could not be fetched with Maven.',
      onOutput,
    })
    complete(draft, folder, jars)
    say(jars + ' files')
  })
}

module.exports = { fetchNeo4j, hasJars }
