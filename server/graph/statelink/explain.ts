import { counted } from '../../../model/text/counted'
import type { FoundLink } from './find-links'
import type { ReadAround } from './read-around'
import type { StateLinkQuery } from './state-link-query'

/** What was searched and what was left out, in sentences. `stateName`: of the state that was asked for. */
export function explain(
  links: readonly FoundLink[],
  { nodes, edges, hubs, bills }: ReadAround,
  { of, asOf, maxLength, wanted, isFiltered }: StateLinkQuery,
  stoppedBy: string | null,
): string {
  const nameOf = (id: string) => `“${nodes.get(id)?.name ?? id}”`
  const whom = wanted === null ? 'a state' : nameOf(wanted)
  const scope = `${counted(nodes.size, 'entity', 'entities')} and ${counted(edges.length, 'relation', 'relations')}`
  const when = asOf === null ? ', whenever they held' : ` that may have held in ${asOf}`
  const chains = `chains of at most ${maxLength} ${maxLength === 1 ? 'relation' : 'relations'}`
  const sentences = [
    links.length === 0
      ? `No mechanism was found that ties ${nameOf(of)} to ${whom}: looked for in ${scope}${when}, over ${chains}.`
      : `Found in ${scope}${when}, over ${chains}.`,
    links.length === 0 && 'That nothing is recorded here does not say that there is nothing.',
    'Being in one place, taking part in one event, writing about it and being its target are no mechanisms.',
    'What is only denied makes nothing.',
    isFiltered && 'Relations that do not pass the filter were left out.',
    hubs > 0 && `No chain was followed through ${counted(hubs, 'entity', 'entities')} with very many relations.`,
    bills > 0 && `${counted(bills, 'bill authorises', 'bills authorise')} nothing and obliged nobody.`,
    stoppedBy,
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ')
}
