import cytoscape from 'cytoscape'
import type { Core, EdgeSingular } from 'cytoscape'
import fc from 'fast-check'

import { wordsOnArc } from './arc-words'
import { coveredArcs, drawCovered, findArcs } from './covered-lines'
import { arcAt, pressPoint } from './pressed-arc'

const graph = (places: readonly (readonly [number, number])[], ends: readonly (readonly [number, number])[]): Core => {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { width: 46, height: 46 } }],
    elements: [
      ...places.map(([x, y], i) => ({ data: { id: `e${i}` }, position: { x, y } })),
      ...ends.map(([a, b], i) => ({ data: { id: `r${i}`, source: `e${a}`, target: `e${b}`, whole: `owns ${i}` } })),
    ],
  })
  cy.zoom(1)
  return cy
}

/** A pen that writes nothing down but the words. */
function writingPen() {
  const written: string[] = []
  const known = { measureText: () => ({ width: 30 }), fillText: (words: string) => written.push(words) }
  const pen = new Proxy(known, {
    get: (target, name) => (name in target ? target[name as keyof typeof known] : () => undefined),
    set: () => true,
  })
  return { pen: pen as unknown as CanvasRenderingContext2D, written }
}

const coordinate = fc.integer({ min: -30, max: 30 })
const end = fc.nat({ max: 4 })

test('every relation whose ends lie on one another is pressed where it says it is, however many lie there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 5, maxLength: 5 }),
      fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 10 }),
      (places, ends) => {
        const cy = graph(places, ends)
        findArcs(cy)
        drawCovered(writingPen().pen, cy, 'light')
        for (const { element } of coveredArcs(cy)) expect(arcAt(cy, pressPoint(element))?.id()).toBe(element.id())
        cy.destroy()
      },
    ),
  )
})

test('upon an entity no arc that ends there is pressed, and away from arcs none is', () => {
  const cy = graph([[0, 0], [20, 0]], [[0, 1]]) // prettier-ignore
  findArcs(cy)
  drawCovered(writingPen().pen, cy, 'light')
  for (const at of [{ x: 0, y: 0 }, { x: 20, y: -15 }, { x: 10, y: 60 }]) expect(arcAt(cy, at)?.id()).toBeUndefined() // prettier-ignore
  cy.destroy()
})

test('the words of each arc are written, from afar only of those that are pointed at or selected', () => {
  const cy = graph([[0, 0], [20, 0]], [[0, 1], [1, 0]]) // prettier-ignore
  const { pen, written } = writingPen()
  findArcs(cy)
  drawCovered(pen, cy, 'light')
  expect(written).toEqual(['owns 0', 'owns 1'])
  const [first, second] = cy.edges().addClass('far').toArray() as [EdgeSingular, EdgeSingular]
  second.addClass('hovered')
  expect([wordsOnArc(first), wordsOnArc(second)]).toEqual(['', 'owns 1'])
  first.select()
  expect(wordsOnArc(first)).toBe('owns 0')
  cy.destroy()
})
