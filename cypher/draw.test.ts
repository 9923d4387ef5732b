import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file without its comments and options. */
const statement = (file: string): string =>
  readFileSync(join(__dirname, 'projection', file), 'utf8')
    .replace(/^(\/\/.*|CYPHER .*)\n/gm, '')
    .trim()

test('many relations are drawn as a few are', () => {
  expect(statement('draw-many.cypher')).toBe(statement('draw.cypher'))
})
