import { readStake } from '../../../model/stake/read-stake'
import { code, tables } from '../../../docs/tables'
import { RelationStatus, StakeDisclosure, StakeKind } from '../../../model/generated/vocabulary'
import { stakesOf } from './effective-stakes'
import { rangeOf } from './held-range'
import type { Holding } from './held-range'
import { holdingGraph } from './holding-graph'

const PAGE = 'ownership.md'
const said = { text: null, direct: null, status: RelationStatus.ASSERTED }

const stakeIn = (text: string) => {
  const read = readStake(text)
  if ('fault' in read) throw new Error(read.fault)
  return read
}

/** "A 60 B; B 50 C" as holdings. */
const holdingsIn = (cell: string, kind: StakeKind): Holding[] =>
  cell.split('; ').map((words, at) => {
    const [owner, text, owned] = words.split(' ') as [string, string, string]
    const stake = { ...said, kind, ...stakeIn(text), validity: null }
    return { relation: `rel:${at}`, owner, owned, status: RelationStatus.ASSERTED, stakes: [stake], control: [] }
  })

const [capital, votes] = tables(PAGE, 'who owns what') as [string[][], string[][]]
const examples = [
  ...capital.map((cells) => [StakeKind.CAPITAL, ...cells]),
  ...votes.map((cells) => [StakeKind.VOTES, ...cells]),
] as [StakeKind, string, string, string, string][]

test.each(examples)('of %s: %s, so that %s is %s to %s', (kind, cell, ends, least, most) => {
  const [owner, company] = ends.split(' of ') as [string, string]
  const query = { kind, statuses: new Set([RelationStatus.ASSERTED]) }
  const stake = stakesOf(holdingGraph(holdingsIn(cell, kind), query, owner), owner, kind).find(
    (each) => each.company === company,
  )
  expect([stake?.least ?? 0, stake?.most ?? 0]).toEqual([Number(least), Number(most)])
})

test.each(tables(PAGE, 'written')[0]!)('%s is at least %s and at most %s', (written, least, most) => {
  expect(stakeIn(code(written)[0]!)).toMatchObject({ least: Number(least), most: Number(most) })
})

test.each(tables(PAGE, 'claims of the same time')[0]!)('%s, and of another time %s, is %s', (same, other, range) => {
  const stakesAt = (cell: string, validity: string) =>
    cell
      .split('; ')
      .filter((text) => text !== '')
      .map((text) => ({ ...said, kind: StakeKind.CAPITAL, ...stakeIn(text), validity }))
  const all = [...stakesAt(same, '2010'), ...stakesAt(other, '2020')]
  const [least, most] = range.split(' to ').map(Number)
  expect(rangeOf(all)).toEqual({ least, most })
  expect(all.some(({ disclosure }) => disclosure === StakeDisclosure.STATED)).toBe(true)
})
