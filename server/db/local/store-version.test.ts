import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../../../testing/temporary-folder'
import { checkStore, markStore } from './store-version'

const written = (content: string) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'store.json'), content)
  return folder
}

test('a new folder, and one that this version wrote, are opened', () => {
  const folder = temporaryFolder()
  const open = (version: string) => () => checkStore(folder, version)
  expect(open('5.26.28')).not.toThrow()
  markStore(folder, '5.26.28')
  expect(open('5.26.28')).not.toThrow()
  expect(open('5.27.0')).not.toThrow()
})

test.each([
  ['{"format":1,"neo4j":"5.26.30"}', 'Neo4j 5.26.30, which is newer'],
  ['{"format":1,"neo4j":"2025.10.1"}', 'Neo4j 2025.10.1, which is newer'],
  ['{"format":2,"neo4j":"5.26.28"}', 'a newer version of Throughline'],
  ['nonsense', 'does not understand'],
])('a store described as %s is refused and left as it is', (content, reason) => {
  const folder = written(content)
  expect(() => checkStore(folder, '5.26.28')).toThrow(reason)
  expect(readFileSync(join(folder, 'store.json'), 'utf8')).toBe(content)
})
