import { BoxGrid } from './box-grid'

const point = (x: number, y: number) => ({ box: { left: x, top: y, right: x, bottom: y } })

test.each([
  ['slanting', [0, 0, 1_000, 700]],
  ['slanting backwards', [1_000, 700, 0, 0]],
  ['steep, through negative numbers', [-50, -900, 30, 800]],
  ['level', [-500, 10, 700, 10]],
  ['upright', [10, -500, 10, 700]],
  ['without length', [5, 5, 5, 5]],
] as const)('along a line that is %s is all that it meets', (_, [ax, ay, bx, by]) => {
  const grid = new BoxGrid<{ box: ReturnType<typeof point>['box'] }>(100)
  const on = Array.from({ length: 101 }, (_, i) => point(ax + ((bx - ax) * i) / 100, ay + ((by - ay) * i) / 100))
  for (const item of on) grid.add(item)
  const met = new Set<object>()
  grid.along(ax, ay, bx, by, (item) => met.add(item))
  expect(on.filter((item) => !met.has(item))).toEqual([])
})

test('along a line is little that is far from it', () => {
  const grid = new BoxGrid<ReturnType<typeof point>>(100)
  for (let x = 50; x < 5_000; x += 100) for (let y = 50; y < 5_000; y += 100) grid.add(point(x, y))
  let met = 0
  grid.along(0, 0, 4_999, 4_999, () => met++)
  expect(met).toBeLessThanOrEqual(150)
})
