import { readFileSync } from 'node:fs'

import { createFileStore } from '../../export/file-store'
import { limits } from './limits'
import { limitsTable } from './limits-table'

test('docs/limits.md holds the limits that are in force', () => {
  expect(readFileSync('docs/limits.md', 'utf8')).toContain(limitsTable())
})

test('files are kept as long and as many as the limits say', () => {
  let now = 1
  const store = createFileStore(() => now)
  const put = (bytes: number) => store.put({ bytes: new Uint8Array(bytes), mediaType: 'text/csv', fileName: 'a.csv' })
  const isThere = (path: string) => store.get(path.replace('/files/', '')) !== undefined
  const many = Array.from({ length: limits.files.value + 1 }, () => put(1))
  expect([isThere(many[0]!), isThere(many[1]!)]).toEqual([false, true])
  now += limits.fileAge.value
  expect(isThere(many[1]!)).toBe(true)
  now++
  expect(isThere(many[1]!)).toBe(false)
  const [old, large] = [put(1), put(limits.fileBytes.value)]
  expect([isThere(old), isThere(large)]).toEqual([false, true])
})

test('the largest drawing that can be saved fits into a request', () => {
  const id = (i: number) => `company:gb-${String(i).padStart(50, '0')}`
  const entities = Array.from({ length: limits.viewItems.value }, (_, i) => id(i))
  const relations = Array.from({ length: limits.viewRelations.value }, (_, i) => `rel:${id(i)}:supplies_to:${id(i)}`)
  const positions = entities.map((each) => ({ id: each, x: -1234.56789012345, y: 1234.56789012345 }))
  expect(JSON.stringify({ entities, relations, positions }).length).toBeLessThan(limits.body.value)
})

test('the schema tells the limits that are in force', () => {
  const schema = readFileSync('server/schema.graphql', 'utf8')
  const told = (before: RegExp) => Number(before.exec(schema)?.[1]?.replaceAll(',', ''))
  expect({
    entities: told(/The entities drawn; at most ([\d,]+)/),
    relations: told(/The relations drawn, at most ([\d,]+)/),
    hidden: told(/hidden by hand, at most ([\d,]+)/),
    among: told(/between\("The entities; at most ([\d,]+)/),
    title: told(/title above the picture; at most ([\d,]+)/),
    side: told(/at most ([\d,]+) pixels a side/),
    items: told(/null for each that is not there; at most ([\d,]+)/),
    expansion: told(/How many relations at most, 1 to (500)/),
    paths: told(/How many paths at most, 1 to ([\d,]+)/),
    fileClaims: told(/documents and speakers; at most ([\d,]+) claims/),
    searchCounted: told(/counted up to ([\d,]+)/),
    entitiesCounted: told(/more than ([\d,]+) are not counted/),
    named: told(/Names of more than ([\d,]+) entities/),
    claimsRead: told(/Among more than ([\d,]+) none/),
    claimWords: told(/for a text of more than ([\d,]+) words/),
    candidates: told(/among the ([\d,]+) names that share/),
    identifiers: told(/found by its first ([\d,]+) identifiers/),
    namesLookedUp: told(/pasted list, in the order given; at most ([\d,]+)/),
    relationsOfCommon: told(/the strongest first; at most ([\d,]+)/),
    claimsCounted: told(/beyond ([\d,]+) they are not all counted/),
  }).toEqual({
    entities: limits.viewItems.value,
    relations: limits.viewRelations.value,
    hidden: limits.viewItems.value,
    among: limits.viewItems.value,
    title: limits.title.value,
    side: limits.pictureSide.value,
    items: limits.items.value,
    expansion: limits.expansionPage.value,
    paths: limits.pathsPage.value,
    fileClaims: limits.fileClaims.value,
    searchCounted: limits.searchCounted.value,
    entitiesCounted: limits.entitiesCounted.value,
    named: limits.named.value,
    claimsRead: limits.claimsRead.value,
    claimWords: limits.claimWords.value,
    candidates: limits.candidates.value,
    identifiers: limits.identifiers.value,
    namesLookedUp: limits.namesLookedUp.value,
    relationsOfCommon: limits.relationsOfCommon.value,
    claimsCounted: limits.claimsCounted.value,
  })
})
