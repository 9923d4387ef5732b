import { code, tables } from '../../../docs/tables'
import { RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import { relationId } from '../../../model/vocabulary/relation-id'
import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'
import { loadStarter } from '../../import/load-starter'
import { entitiesByIds } from '../entity/entity'
import { legalBasis } from './legal-basis'
import { checkMatrix, stateMatrix } from './state-matrix'
import { stateLinks } from './state-links'

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
  await loadStarter(own.db, 'data/starter')
}, 300_000)
afterAll(() => own.end())

const only = (cell: string) => {
  const words = code(cell)
  const statuses = words.filter((word): word is RelationStatus => word in RelationStatus)
  const types = words.filter((word): word is RelationType => word in RelationType)
  return { statuses: statuses.length > 0 ? statuses : null, types: types.length > 0 ? types : null }
}

test.each(tables('cases.md', 'who')[0]!)('%s and %s, only %s: %s', async (who, state, filter, mechanisms) => {
  const { states } = await stateLinks(own.db, { of: code(who)[0]!, state: code(state)[0]!, filter: only(filter) })
  expect(
    states.flatMap((link) => link.mechanisms.map((each) => `${each.mechanism} ${each.status} ${each.strength}`)),
  ).toEqual(code(mechanisms))
})

const inForceWord = { yes: true, no: false, '—': null }
const basisOf = async (of: string, on: string | null) => {
  const [entity] = await entitiesByIds(own.db, [of])
  return legalBasis(own.db, { of, on, entity })
}

test.each(tables('cases.md', 'of')[0]!)(
  '%s on %s leans on %s, in force: %s, missing: %s',
  async (of, on, law, inForce, missing) => {
    const bases = await basisOf(code(of)[0]!, code(on)[0] ?? null)
    const [basis] = bases!.filter(({ lawId }) => lawId === (code(law)[0] ?? null))
    expect(basis!.inForce).toBe(inForceWord[inForce as keyof typeof inForceWord])
    expect(basis!.missing[0] ?? '').toBe(missing)
  },
)

test('a relation has the legal basis of who operates, and of both who give data and who take it', async () => {
  const operation = await basisOf(relationId('OPERATES', 'gov:iran', 'system:dpi'), '2022-02')
  expect(operation).toEqual(await basisOf('system:dpi', '2022-02'))
  const sharing = await basisOf(relationId('SHARES_DATA_WITH', 'group:chinese-tech-companies', 'gov:china'), null)
  expect(sharing!.map(({ operatorId, lawId, enactedByIds }) => [operatorId, lawId, enactedByIds])).toEqual([
    ['group:chinese-tech-companies', 'law:china-nil-article-7', ['gov:china']],
    ['gov:china', 'law:china-national-intelligence-law', ['gov:china']],
  ])
  expect(await basisOf('rel:nobody', null)).toBeNull()
  await expect(basisOf(relationId('SUPPLIES_TO', 'company:zte', 'company:tci'), null)).rejects.toThrow(
    'of: a legal basis is asked for',
  )
})

test('a matrix has a cell for each entity and state, those states first to which most are tied', async () => {
  const of = ['company:hikvision', 'company:zte', 'company:huawei']
  const { stateIds, rows, complete, explanation } = await stateMatrix(own.db, { of })
  expect(stateIds).toEqual(['gov:china', 'gov:iran', 'gov:north-korea', 'gov:united-kingdom'])
  expect(rows.map(({ cells }) => cells.map(({ strength, worst }) => [strength, worst]))).toEqual([
    [
      [3, 'ALLEGED'],
      [0, null],
      [0, null],
      [3, 'ASSERTED'],
    ],
    [
      [0, null],
      [3, 'DISPUTED'],
      [0, null],
      [0, null],
    ],
    [
      [3, 'ALLEGED'],
      [3, 'ALLEGED'],
      [3, 'ASSERTED'],
      [0, null],
    ],
  ])
  expect(complete).toBe(true)
  expect(explanation).toContain('An empty cell says that no mechanism was found in them, not that there is none.')
  const chosen = await stateMatrix(own.db, { of, states: ['body:metropolitan-police'] })
  expect(chosen.rows.map(({ cells }) => cells.map(({ mechanisms }) => mechanisms))).toEqual([
    [['OPERATION']],
    [[]],
    [[]],
  ])
})

test('a matrix of too many is refused with the number', () => {
  const ids = (n: number) => Array.from({ length: n }, (_, i) => `company:${i}`)
  expect(() => checkMatrix({ of: ids(21) })).toThrow('of has 21 ids; it may have 1 to 20.')
  expect(() => checkMatrix({ of: ids(2), states: ids(6) })).toThrow('states has 6 ids; it may have 1 to 5.')
})
