import { StakeDisclosure, StakeKind } from '../../../model/generated/vocabulary'
import { stakeKindWord } from '../../../model/stake/stake'
import { mayHold } from './held-range'
import type { Holding } from './held-range'
import type { HoldingGraph } from './holding-graph'
import type { OwnershipQuery } from './ownership-query'
import type { OwnershipGraph } from './read-holdings'

const counted = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`

/** Why nobody says how large a holding is: EXEMPT, or UNKNOWN; null: somebody says it. */
function unsaid({ stakes }: Holding, { all: { kind, days } }: OwnershipQuery): StakeDisclosure | null {
  const said = stakes.filter((stake) => stake.kind === kind && mayHold(stake.validity, days))
  if (said.some(({ disclosure }) => disclosure === StakeDisclosure.STATED)) return null
  return said.some(({ disclosure }) => disclosure === StakeDisclosure.EXEMPT)
    ? StakeDisclosure.EXEMPT
    : StakeDisclosure.UNKNOWN
}

/** What the figures rest on, in sentences. */
export function explain({ holdings, stoppedBy }: OwnershipGraph, graph: HoldingGraph, query: OwnershipQuery): string {
  const { kind, asOf, all } = query
  const counting = new Set(graph.arcs.map(({ relation }) => relation))
  const used = holdings.filter(({ relation }) => counting.has(relation))
  const total = (what: StakeDisclosure) => used.filter((holding) => unsaid(holding, query) === what).length
  const [unknown, exempt] = [total(StakeDisclosure.UNKNOWN), total(StakeDisclosure.EXEMPT)]
  const when = asOf === null ? ', whenever they held' : ` that may have held in ${asOf}`
  const word = stakeKindWord[kind]
  const sentences = [
    used.length === 0
      ? `Nobody is recorded to own a part of the ${word}.`
      : `Computed from ${counted(used.length, `stake in the ${word}`, `stakes in the ${word}`)}${when}.`,
    unknown > 0 &&
      `How large it is nobody says of ${counted(unknown, 'stake', 'stakes')}: 0 to 100 %, as far as the others leave room.`,
    exempt > 0 &&
      `${counted(exempt, 'stake is', 'stakes are')} exempt from disclosure, which is not unknown and not none.`,
    graph.throughOthers > 0 &&
      `${counted(graph.throughOthers, 'stake', 'stakes')} through others counted as declared, as no chain is recorded.`,
    used.length > 0 &&
      kind === StakeKind.VOTES &&
      'Who has more than half of the votes casts all that the company casts.',
    all.statuses.size > 1 && 'What is alleged or disputed stands apart.',
    stoppedBy,
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ')
}
