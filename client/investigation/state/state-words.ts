import type { RelationStatus } from '../../generated/graphql'
import { mechanismTitle, mechanismWord } from '../../../model/vocabulary/link-mechanism'
import { statusWord } from '../../../model/vocabulary/status'
import { counted } from '../../../model/text/counted'
import { lawStatusMeaning } from '../../../model/vocabulary/law'
import { nameWithin } from '../../../model/text/distinction'
import { isolated } from '../../../model/text/isolated'
import { listInWords } from '../../../model/text/list'
import { pathPeriod } from '../path/path-words'
import type { Path } from '../path/path-words'
import type { LegalBasis, Mechanism, StateCell } from './state-links'

/** The most doubtful last. */
const DOUBT: readonly RelationStatus[] = ['ASSERTED', 'ALLEGED', 'DISPUTED', 'DENIED']

/** The most doubtful status on any path of a mechanism; `status` of it is that of its best path alone. */
export function worstOn({ paths, status }: Pick<Mechanism, 'paths' | 'status'>): RelationStatus {
  const counting = paths.flatMap(({ steps }) =>
    steps.flatMap(({ relation, relations }) => relations.find(({ id }) => id === relation.id)?.status ?? []),
  )
  return DOUBT[Math.max(...[status, ...counting].map((one) => DOUBT.indexOf(one)))]!
}

/** "another chain is disputed"; null where no chain of a mechanism is more doubtful than its best. */
export function otherDoubt(mechanism: Mechanism): string | null {
  const worst = worstOn(mechanism)
  return worst === mechanism.status ? null : `another chain is ${statusWord[worst]}`
}

/** "2 denials"; null where nothing denies any of it. */
export const denialsInWords = ({ denials }: Pick<Mechanism, 'denials'>): string | null =>
  denials.length > 0 ? counted(denials.length, 'denial') : null

/** When all of a chain may have held. */
export const periodOfChain = (path: Path): string =>
  path.period && !(path.period.text ?? path.period.earliest ?? path.period.latest) ? 'undated' : pathPeriod(path)

/** When all of its best path may have held. */
export const mechanismPeriod = ({ paths: [best] }: Mechanism): string => (best ? periodOfChain(best) : 'undated')

/** "Ownership: alleged, strength 1 of 5, no date speaks against …, 2 denials" */
export const mechanismInWords = (mechanism: Mechanism): string =>
  `${mechanismTitle(mechanism.mechanism)}: ${[
    statusWord[mechanism.status],
    `strength ${mechanism.strength} of 5`,
    mechanismPeriod(mechanism),
    otherDoubt(mechanism),
    denialsInWords(mechanism),
  ]
    .filter(Boolean)
    .join(', ')}`

/** Whether a law was in force, in words. `on`: the time that was asked for. */
function forceInWords({ inForce, status }: LegalBasis, on: string | null): string {
  const when = on === null ? '' : ` in ${on}`
  if (inForce === true) return `in force${when}`
  if (inForce === false) return `not in force${when}`
  return status === null ? 'not known whether in force' : lawStatusMeaning[status]
}

/** "China (government) leans on National Intelligence Law, Article 7: in force; passed or signed by China (government)." Without a law nothing but what is missing is said. */
export function basisInWords(basis: LegalBasis, on: string | null): string {
  const { operator, law, article, enactedBy, relation, missing } = basis
  if (!law) return missing.join(' ')
  const would = basis.inForce === false ? 'would be' : 'is'
  const does = `${would} ${relation?.type === 'OBLIGES' ? 'obliged' : 'authorised'} by`
  const by = enactedBy.length > 0 ? `; passed or signed by ${listInWords(enactedBy.map(nameWithin))}` : ''
  const which = [nameWithin(law), article && isolated(article)].filter(Boolean).join(', ')
  return [`${nameWithin(operator)} ${does} ${which}: ${forceInWords(basis, on)}${by}.`, ...missing].join(' ')
}

/** The first part of that, without what is missing. */
export const lawInWords = (basis: LegalBasis, on: string | null): string => basisInWords({ ...basis, missing: [] }, on)

/** Mechanisms of which the law that obliges the entity itself is a part. */
const BY_LAW = ['LEGAL_DUTY', 'LEGAL_POWER']

/** Whose legal basis belongs to a mechanism: those of the bodies at the end of its paths, and where it is one by law that of the entity. */
export const leaningOn = ({ mechanism, paths }: Mechanism): string[] => [
  ...new Set(
    [
      ...(BY_LAW.includes(mechanism) ? [paths[0]?.entities[0]] : []),
      ...paths.map(({ entities }) => entities.at(-1)),
    ].flatMap((entity) => entity?.id ?? []),
  ),
]

/** "2 mechanisms, at worst disputed, the strongest 3 of 5: assistance and ownership"; "none found". */
export function cellInWords({ mechanisms, strength, worst }: StateCell): string {
  if (mechanisms.length === 0) return 'none found'
  const names = listInWords(mechanisms.map((one) => mechanismWord[one].word))
  return `${counted(mechanisms.length, 'mechanism')}${worst ? `, at worst ${statusWord[worst]}` : ''}, the strongest ${strength} of 5: ${names}`
}
