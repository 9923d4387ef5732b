import { z } from 'zod'

import { textAndParameters } from './parameters'

const query = {
  file: 'none.cypher',
  text: 'MATCH (e:Entity) WHERE e.id IN $ids RETURN e.name AS name SKIP $skips[0] LIMIT $limit',
  params: z.object({ ids: z.array(z.string()), skips: z.array(z.bigint()), limit: z.bigint() }),
  row: z.object({ name: z.string() }),
}

test('all parameters are sent inside of one', () => {
  const params = { ids: ['a'], skips: [0n], limit: 1n }
  expect(textAndParameters(query, params)).toEqual([
    'MATCH (e:Entity) WHERE e.id IN $given.ids RETURN e.name AS name SKIP $given.skips[0] LIMIT $given.limit',
    { given: params },
  ])
})

test('parameters that the query does not take are refused or left out', () => {
  expect(() => textAndParameters(query, { ids: 'a', skips: [], limit: 1n })).toThrow(z.ZodError)
  expect(textAndParameters(query, { ids: [], skips: [], limit: 1n, more: true })[1]).toEqual({
    given: { ids: [], skips: [], limit: 1n },
  })
})
