'use strict'
// npm run sizes: fails where a file or a folder is longer than the house allows: median file at most 60 lines, none above
// 300; at most 20 files a folder, tests not counted; where relation types are listed outside of the vocabulary,
// and where two migrations have one number.
const { execFileSync } = require('node:child_process')
const { readFileSync } = require('node:fs')
const { dirname } = require('node:path')

const LINES = 300
const MEDIAN = 60
const FILES = 20

/** Folders that grow by their nature, one file a thing that happened, and are read one file at a time. */
const series = ['cypher/migrations', 'docs/decisions', 'docs/images']

const rooms = ['server', 'setup', 'testing', 'build', 'model', 'client', 'cypher', 'e2e', 'bench', 'docs']
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...rooms], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean)

const lengths = listed
  .filter((file) => /\.(tsx?|cypher)$/.test(file))
  .map((file) => [readFileSync(file, 'utf8').split('\n').length - 1, file])
  .sort((a, b) => a[0] - b[0])
const median = lengths[Math.floor(lengths.length / 2)][0]

/** Where all relation types stand: the contract, the vocabulary, what it has been, and what ties to a state, which a test holds to all of them. */
const vocabularies =
  /^server\/schema\.graphql$|^model\/vocabulary\/relation-type\.ts$|^server\/graph\/statelink\/rules\.ts$|^cypher\/migrations\//

/** Files that list relation types by name, and would miss one that is added. A statement names two at the most, code a few. */
function copiesOfTypes() {
  const schema = readFileSync('server/schema.graphql', 'utf8')
  const types = /enum RelationType \{(.*?)\n\}/s
    .exec(schema)[1]
    .match(/^  [A-Z_]+$/gm)
    .map((line) => line.trim())
  return listed.filter((file) => {
    if (!/^(server|model|client|cypher)\/.*\.(tsx?|cypher)$/.test(file) || /\.test\.tsx?$|\/generated\//.test(file))
      return false
    if (vocabularies.test(file)) return false
    const text = readFileSync(file, 'utf8')
    const named = types.filter((type) => new RegExp(`\\b${type}\\b`).test(text))
    return named.length > (file.startsWith('cypher/') ? 2 : types.length / 3)
  })
}

const folders = new Map()
for (const file of listed.filter((name) => !/\.test\.tsx?$/.test(name)))
  folders.set(dirname(file), (folders.get(dirname(file)) || 0) + 1)
const fullest = [...folders].filter(([folder]) => !series.includes(folder)).sort((a, b) => b[1] - a[1])

/** Migrations are applied by number: two of one number, from two branches, would start no program. */
const misnumbered = listed
  .filter((file) => file.startsWith('cypher/migrations/') && file.endsWith('.cypher'))
  .sort()
  .filter((file, i) => !file.startsWith(`cypher/migrations/V${String(i + 1).padStart(3, '0')}__`))
  .slice(0, 1)

const wrong = [
  ...misnumbered.map(
    (file) =>
      `${file} is not the next number: one before it is missing, or there twice. Give the newer one the next free number.`,
  ),
  ...copiesOfTypes().map(
    (file) =>
      `${file} lists relation types: take them from model/vocabulary/relation-type.ts, in Cypher with ANY_RELATION or a fragment.`,
  ),
  ...lengths
    .filter(([lines]) => lines > LINES)
    .map(([lines, file]) => `${file} has ${lines} lines: look for the noun that is hiding in it.`),
  ...(median > MEDIAN ? [`The median file has ${median} lines, ${MEDIAN} is the most.`] : []),
  ...fullest
    .filter(([, files]) => files > FILES)
    .map(([folder, files]) => `${folder}/ has ${files} files, ${FILES} is the most: part it by noun.`),
]

console.log(`${lengths.length} files, median ${median} lines, longest ${lengths.at(-1).join(' ')}`)
console.log(`fullest folder: ${fullest[0][0]}/ with ${fullest[0][1]} files`)
for (const sentence of wrong) console.error(sentence)
process.exit(wrong.length > 0 ? 1 : 0)
