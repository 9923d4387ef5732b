import type { Entity } from '../entity/entity'
import type { Relation, Validity } from '../relation/relation'
import { pathOver } from './path-over'

const entities = ['state', 'group', 'firm'].map((id) => ({ id }) as Entity)
const owns = (id: string, strength: number, validity: Validity) => ({ id, strength, validity }) as Relation

test('a path over a chain tells its weakest relation, and each time at which all of it may have held', () => {
  const path = pathOver(entities, [
    owns('above', 3, { text: '{2015,2020}', earliest: '2015-01-01', latest: '2020-12-31' }),
    owns('below', 2, { text: '2010/2022', earliest: '2010-01-01', latest: '2022-12-31' }),
  ])
  expect(path).toMatchObject({ length: 2, strength: 2, weakest: { id: 'below' } })
  expect(path.steps.map(({ from, to, relations }) => [from.id, to.id, relations.map(({ id }) => id)])).toEqual([
    ['state', 'group', ['above']],
    ['group', 'firm', ['below']],
  ])
  expect(path.periods.map(({ earliest, latest }) => [earliest, latest])).toEqual([
    ['2015-01-01', '2015-12-31'],
    ['2020-01-01', '2020-12-31'],
  ])
})
