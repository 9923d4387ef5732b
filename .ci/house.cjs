/** Prints how long the project's files are and fails where the house's rule is broken: median at most 60 lines, none above 300. */
const { execFileSync } = require('node:child_process')
const { readFileSync } = require('node:fs')

const listed = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'server', 'setup', 'testing', 'model', 'client', 'cypher', 'e2e', 'bench'],
  { encoding: 'utf8' },
)
const files = listed.split('\n').filter((file) => /\.(tsx?|cypher)$/.test(file))
const lengths = files
  .map((file) => [readFileSync(file, 'utf8').split('\n').length - 1, file])
  .sort((a, b) => a[0] - b[0])
const median = lengths[Math.floor(lengths.length / 2)][0]
const long = lengths.filter(([lines]) => lines > 300)

console.log(`${files.length} files, median ${median} lines, longest ${lengths.at(-1).join(' ')}`)
for (const [lines, file] of long) console.error(`${file} has ${lines} lines: look for the noun that is hiding in it.`)
if (median > 60) console.error(`The median file has ${median} lines, 60 is the most.`)
process.exit(long.length > 0 || median > 60 ? 1 : 0)
