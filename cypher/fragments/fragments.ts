import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { kinds } from '../../model/vocabulary/kind'
import { vocabulary } from '../../model/vocabulary/relation-type'
import { listFragments } from './lists'
import type { Fragment, Names } from './lists'

/** Every fragment by its name, and the types that ANY_RELATION stands for. */
export type Fragments = { types: readonly string[]; byName: ReadonlyMap<string, Fragment> }

/** "// passes(r): …" or "// relationsWithIds(ids) YIELD rs: …": how a fragment is named in a statement. */
const HEAD = /^\/\/ (\w+)\(([\w, ]*)\)(?: YIELD ([\w, ]+))?: \S/

/** "a, b" */
export const namesIn = (text = '') => text.split(',').flatMap((name) => name.trim() || [])

/** The fragment that a file holds: how it is named in its first line, and what it stands for after the comment. */
function readFragment(file: string): [name: string, fragment: Fragment] {
  const whole = readFileSync(join(__dirname, file), 'utf8')
  const [, name, params, yields] = HEAD.exec(whole) ?? []
  const expected = basename(file, '.cypher').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  if (name !== expected)
    throw new Error(`cypher/fragments/${file} must begin with "// ${expected}(…): " and what it is.`)
  const text = whole.replace(/^(\/\/.*\n)+/, '').trimEnd()
  return [name, { params: namesIn(params), yields: namesIn(yields), text }]
}

/** All fragments, those that list types or kinds made from these names. */
export function fragmentsOf(names: Names): Fragments {
  const files = (readdirSync(__dirname, { recursive: true }) as string[]).filter((file) => file.endsWith('.cypher'))
  const byName = new Map([...files.map(readFragment), ...Object.entries(listFragments(names))])
  return { types: names.types, byName }
}

type Types = Readonly<Record<string, { symmetric: boolean }>>

/** What the statements name of a vocabulary, in its order. */
export const namesOf = (types: Types): Names => ({
  types: Object.keys(types),
  symmetricTypes: Object.keys(types).filter((type) => types[type]!.symmetric),
  kinds: Object.entries(kinds).map(([kind, { label }]) => ({ kind, label })),
})

/** The fragments of this program. */
export const fragments = fragmentsOf(namesOf(vocabulary))
