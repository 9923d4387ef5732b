import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../../testing/temporary-folder'
import { pending, readMigrations, splitStatements } from './migration-file'

const migration = (version: number, checksum = `sum${version}`) => ({
  version,
  name: `step-${version}`,
  checksum,
  statements: [],
})

test('a statement ends with a semicolon at the end of a line and nowhere else', () => {
  const text = "// A comment; with one.\nCREATE (a {t: 'x; y'});\r\nMATCH (b)\n  // another;\nRETURN b;  \n\n"
  expect(splitStatements(text)).toEqual(["CREATE (a {t: 'x; y'})", 'MATCH (b)\n\nRETURN b'])
})

test('the same text has the same checksum whatever its line ends are', () => {
  const sums = ['CREATE (a);\nCREATE (b);\n', 'CREATE (a);\r\nCREATE (b);\r\n'].map((text) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'V001__one.cypher'), text)
    return readMigrations(folder)[0]?.checksum
  })
  expect(sums[0]).toBe(sums[1])
})

/** The migrations that databases have had applied, with the beginning of the checksum that they remember of each. */
const applied = [
  ['ledger', '413ef1693251'],
  ['relations', '5103ee25903d'],
  ['names', 'af3150dd021c'],
  ['operations', 'cdf65cdab4e4'],
  ['reading', '3c188292cadf'],
  ['retracted-entities', '8d277c9efc00'],
  ['clock', 'e56cfa9e07ba'],
  ['namesakes', 'aa0f1067d3c7'],
  ['imported-relations', '23b12411058f'],
  ['imports', '4a59ac91da56'],
  ['claim-texts', '75f3517518dd'],
  ['speakers', 'dd6f1b2f4d67'],
  ['investigations', 'c1a06e7309a5'],
  ['search-records', '0fa783c9490b'],
]

test('a migration that was applied anywhere stands as it was, its comments too: a changed one is refused', () => {
  const now = readMigrations().map(({ name, checksum }) => [name, checksum.slice(0, 12)])
  expect(now.slice(0, applied.length)).toEqual(applied)
})

test('a gap in the numbers is a mistake', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'V002__two.cypher'), 'CREATE (a);')
  expect(() => readMigrations(folder)).toThrow('expected V001__<name>.cypher')
})

test('what is applied is not applied again', () => {
  const known = [migration(1), migration(2), migration(3)]
  expect(pending(known, [migration(1), migration(2)]).map(({ version }) => version)).toEqual([3])
})

test('a database of a newer version is refused', () => {
  expect(() => pending([migration(1)], [migration(1), migration(2)])).toThrow(
    /written by a newer version of Throughline \(migration 2, “step-2”/,
  )
})

test('a migration that was changed after it was applied is refused', () => {
  expect(() => pending([migration(1, 'new')], [migration(1, 'old')])).toThrow(
    'Migration 1 (“step-1”) was changed after it was applied',
  )
})
