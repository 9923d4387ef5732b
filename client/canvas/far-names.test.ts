import { entity } from '../../testing/edits'

import { farLevel, farNames, namedFromAfar } from './far-names'

test('names get larger with every step away, and near ones are left alone', () => {
  expect([1, 0.5, 0.49, 0.25, 0.24, 0.1].map(farLevel)).toEqual([-1, -1, 0, 0, 1, 2])
  const sizes = farNames.map(({ size }) => size)
  expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
})

test('of names that would meet, the one with more relations is left', () => {
  const few = entity('few', { relationTotal: 1 })
  const many = entity('many', { x: 40, relationTotal: 30 })
  const away = entity('away', { x: 4_000, relationTotal: 2 })
  expect(namedFromAfar([few, many, away], 1)).toEqual(['many', 'away'])
})

test('a graph of thousands keeps so few names that they can be read', () => {
  const all = Array.from({ length: 5_000 }, (_, i) =>
    entity(`e${i}`, { x: (i % 70) * 200, y: Math.floor(i / 70) * 200 }),
  )
  for (const level of farNames.keys()) expect(namedFromAfar(all, level).length).toBeLessThanOrEqual(60)
})
