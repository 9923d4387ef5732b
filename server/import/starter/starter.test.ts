import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { vocabulary } from '../../../model/vocabulary/relation-type'
import { readStarter } from './read'
import type { StarterClaim } from './record'

const folder = join(__dirname, '../../../data/starter')
const starter = readStarter(folder)

const count = <T>(list: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of list) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
const numbered = (prefix: string): StarterClaim[] => starter.claims.filter(({ id }) => id.startsWith(`${prefix}:`))
const triple = (claim: StarterClaim): string => [claim.subject, claim.type, claim.object].join(' ')

describe('The starter graph', () => {
  test('has 100 entities, 14 documents, and 147 + 4 + 28 claims', () => {
    expect(starter.entities).toHaveLength(100)
    expect(starter.documents).toHaveLength(14)
    expect(count(starter.claims, ({ id }) => id.replace(/:.*/, ''))).toEqual({ claim: 147, ext: 4, attr: 28 })
  })

  test('speaks of 126 relations, of 23 types', () => {
    const relations = [...new Map(numbered('claim').map((claim) => [triple(claim), claim])).values()]
    expect(count(relations, ({ type }) => String(type))).toEqual({
      SUPPLIES_TO: 8,
      PRODUCES: 5,
      OPERATES: 12,
      OWNS: 2,
      LEADS: 3,
      WORKS_FOR: 1,
      PART_OF: 9,
      LOCATED_IN: 7,
      LEGISLATES: 3,
      OBLIGES: 3,
      AUTHORISES: 4,
      SIGNED: 2,
      COOPERATES_WITH: 2,
      INVESTS_IN: 1,
      ASSISTS: 8,
      COLLECTS_DATA_FOR: 1,
      SHARES_DATA_WITH: 1,
      TARGETS: 21,
      MODELLED_ON: 1,
      PARTICIPATED_IN: 7,
      PUBLISHED: 7,
      REPORTS_ON: 10,
      LINKED_TO: 8,
    })
    expect(relations).toHaveLength(126)
  })

  test('asserts 132 times, alleges 13 times and denies twice, and each denial says what it denies', () => {
    expect(count(numbered('claim'), ({ stance }) => stance)).toEqual({ ASSERTS: 132, ALLEGES: 13, DENIES: 2 })
    const denials = starter.claims.filter(({ stance }) => stance === 'DENIES')
    expect(denials.map(({ id }) => id)).toEqual(['claim:031', 'claim:102', 'ext:003', 'ext:004'])
    expect(denials.filter(({ aspect }) => aspect === undefined)).toEqual([])
  })

  test('ties only such kinds as the vocabulary lets each relation type tie', () => {
    const kinds = new Map([...starter.entities, ...starter.documents].map(({ id, kind }) => [id, kind]))
    const wrong = starter.claims.filter(({ type, subject, object }) => {
      if (type === undefined || object === undefined) return false
      const [from, to] = [kinds.get(subject), kinds.get(object)]
      return !from || !to || !vocabulary[type].subjectKinds.includes(from) || !vocabulary[type].objectKinds.includes(to)
    })
    expect(wrong).toEqual([])
  })

  test('has one record a line, as JSON.stringify writes it, in the order of ids', () => {
    for (const file of ['entities.jsonl', 'documents.jsonl', 'claims.jsonl']) {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n')
      expect(lines.pop()).toBe('')
      const records = lines.map((line) => JSON.parse(line) as { id: string })
      expect(lines).toEqual(records.map((record) => JSON.stringify(record)))
      expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort())
      const widest = [...new Set(records.flatMap((record) => Object.keys(record)))]
      // A claim has its attributes in the order in which they were written.
      const inOrder = file === 'claims.jsonl' ? [] : records.map((record) => Object.keys(record))
      for (const keys of inOrder) expect(widest.filter((key) => keys.includes(key))).toEqual(keys)
    }
  })

  test('keeps the bill pending, the investment planned and the date month first', () => {
    const law = starter.entities.find(({ id }) => id === 'law:iran-cyberspace-bill')
    expect(law).toMatchObject({ lawType: 'BILL', lawStatus: 'PENDING' })
    expect(starter.claims.find(({ type }) => type === 'INVESTS_IN')).toMatchObject({ modality: 'PLAN' })
    expect(starter.documents.find(({ id }) => id === 'doc:article')).toMatchObject({ published: '2022-02-12' })
  })
})
