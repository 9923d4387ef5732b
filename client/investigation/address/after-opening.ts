import { tell } from '../messages'
import { canvas } from '../view'
import { goneWords, lackingWords } from './address-words'
import type { Change } from './change-to'
import type { Lacking } from './content'
import { knowsPlaces } from './memory'
import type { Memory } from './memory'

/** Says what of an address is not drawn as it was. */
export function tellOf({ told, lacking, gone }: Pick<Change, 'told' | 'gone'> & { lacking: readonly Lacking[] }): void {
  for (const sentence of [told, lackingWords(lacking), goneWords(gone.entities, gone.relations)]) tell(sentence)
}

/** Lays out what an address names without its places. */
export function layOutUnplaced(ids: readonly string[], memory: Memory | null): void {
  if (!(memory && knowsPlaces(memory)) && ids.length > 2) canvas().layOut('FORCE', { joinLast: true })
}
