import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { fragments } from './fragments/fragments'

/** A file without its comments and options. */
const statement = (file: string): string =>
  readFileSync(join(__dirname, file), 'utf8')
    .replace(/^(\/\/.*|CYPHER .*)\n/gm, '')
    .trim()

test('many relations are drawn as a few are', () => {
  expect(statement('projection/draw-many.cypher')).toBe(statement('projection/draw.cypher'))
})

const properties = (text: string) =>
  [...text.matchAll(/^\s*(\w+): (\$\w+\[at\]),?$/gm)].map(([, ...both]) => both.join(' ')).sort()

// Created with its properties at once, which takes a quarter fewer hits than to set them, a relation cannot take the fragment.
test('an import draws relations with all properties that others are drawn with', () => {
  const all = properties(fragments.byName.get('projectedRelation')!.text)
  expect(all).toContain('status $statuses[at]')
  expect(properties(statement('batch/draw-new-relations.cypher'))).toEqual(all)
})
