import { mostOf } from '../../../model/limits'
import { keep, readStored } from '../../browser-storage'
import type { Drawing } from '../graph'
import { tell } from '../messages'
import { forgottenWords } from './address-words'
import { contentIn, contentOf } from './content'
import type { Lacking } from './content'
import type { Memory } from './memory'
import { pack, unpack } from './packing'

/** An address may have this many characters; mail and chat cut longer ones. */
const LENGTH_AT_MOST = 32_000

const prefix = 'throughline.ids.'
const listName = 'throughline.addresses'

/** What an address holds; `ELSEWHERE`: only the browser that drew it knows. `memory` null: it names entities and no more, as those of before did. */
export type Address =
  | { state: 'NONE' | 'DAMAGED' | 'ELSEWHERE' }
  | { state: 'READ'; ids: string[]; memory: Memory | null; lacking: readonly Lacking[] }

/** Keeps what is too long for an address in this browser, and forgets the oldest of such. */
function keepHere(name: string, packed: string): void {
  keep('localStorage', prefix + name, packed, 'ADDRESS')
  const before = (readStored('localStorage', listName, 'ADDRESS') ?? '').split(' ').filter(Boolean)
  const all = [...before.filter((other) => other !== name), name]
  const forgotten = all.slice(0, -mostOf.keptDrawings)
  if (forgotten.length > 0) tell(forgottenWords)
  for (const old of forgotten) keep('localStorage', prefix + old, '', 'ADDRESS')
  keep('localStorage', listName, all.slice(-mostOf.keptDrawings).join(' '), 'ADDRESS')
}

/** From all that a drawing is to the least that makes sense without the rest. */
const levels: readonly (readonly Lacking[])[] = [[], ['PLACES'], ['PLACES', 'RELATIONS']]

/**
 * What is drawn, as the fragment of an address; empty when nothing is. What does not fit is left out of it, and kept in this browser beside it.
 * `name`: under which name, where an address is written anew.
 */
export async function fragmentOf(drawing: Drawing, name: string = crypto.randomUUID()): Promise<string> {
  if (drawing.entities.size === 0) return ''
  const whole = await pack(contentOf(drawing))
  if (whole.length <= LENGTH_AT_MOST) return `#v=${whole}`
  keepHere(name, whole)
  for (const lacking of levels.slice(1)) {
    const part = await pack(contentOf(drawing, lacking))
    if (part.length <= LENGTH_AT_MOST) return `#v=${part}&k=${name}`
  }
  return `#k=${name}`
}

/** The name under which this browser keeps what did not fit into an address. */
export const nameIn = (fragment: string): string | undefined => /[#&]k=([\w-]+)(?:&|$)/.exec(fragment)?.[1]

/** The investigation that an address names by its id; null where it names none. */
export function investigationIn(fragment: string): string | null {
  const id = /[#&]i=([^&]+)/.exec(fragment)?.[1]
  try {
    return id === undefined ? null : decodeURIComponent(id)
  } catch {
    return null
  }
}

/** What an address says of an investigation that the graph has, beside the drawing. */
export const investigationPart = (id: string): string => `i=${encodeURIComponent(id).replaceAll('%3A', ':')}`

/** An address that names entities and no more. */
export const addressOf = (ids: readonly string[]): Address => {
  const distinct = [...new Set(ids.filter(Boolean))]
  return distinct.length === 0 ? { state: 'NONE' } : { state: 'READ', ids: distinct, memory: null, lacking: [] }
}

/** What was packed by this page, or by those of before: a list of ids. */
async function readPacked(packed: string): Promise<Address> {
  const text = await unpack(packed)
  return text.startsWith('{') ? { state: 'READ', ...contentIn(text) } : addressOf(text.split('\n'))
}

/** What the fragment of an address holds. Never throws. */
export async function readAddress(fragment: string): Promise<Address> {
  const fields = new Map(
    fragment
      .slice(1)
      .split('&')
      .map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]),
  )
  const plain = fields.get('d')
  const packed = fields.get('v') ?? fields.get('z')
  const name = fields.get('k')
  if (plain !== undefined) return attempt(() => addressOf(plain.split(',').map(decodeURIComponent)))
  const here = name === undefined ? null : readStored('localStorage', prefix + name, 'ADDRESS')
  const whole: Address = here ? await attempt(() => readPacked(here)) : { state: name ? 'ELSEWHERE' : 'NONE' }
  return whole.state === 'READ' || packed === undefined ? whole : attempt(() => readPacked(packed))
}

/** What cannot be read is damaged. */
async function attempt(read: () => Address | Promise<Address>): Promise<Address> {
  try {
    return await read()
  } catch {
    return { state: 'DAMAGED' }
  }
}
