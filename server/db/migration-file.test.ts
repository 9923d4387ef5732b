import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../../testing/folder'
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
