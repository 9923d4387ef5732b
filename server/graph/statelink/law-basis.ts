import { EntityKind, LawStatus } from '../../../model/generated/vocabulary'
import type { RelationType } from '../../../model/generated/vocabulary'
import type { DaySpan } from '../../../model/time/calendar'
import type { KindAttributes } from '../entity/kind-attributes'
import { isBill } from '../projection/projection'
import { parseEdtf } from '../time/edtf'
import type { LinkEdge, LinkGraph, LinkNode } from './subgraph'

/** A law on which an operator may lean, or that none is recorded. */
export type LegalBasis = {
  /** Who has the power or the duty. */
  operatorId: string
  lawId: string | null
  relationId: string | null
  status: LawStatus | null
  /** Whether it was in force on the day; null: that does not follow from what is recorded. */
  inForce: boolean | null
  enactedByIds: readonly string[]
  /** What the chain from the operator to who enacted it lacks, in sentences. */
  missing: readonly string[]
}

/** What is recorded of laws, by their ids. */
export type Laws = ReadonlyMap<string, KindAttributes>

/** Whether something dated so had surely begun, surely had not, or neither follows, before some days end. */
function hadBegun(date: string | null, days: DaySpan): boolean | null {
  if (date === null) return null
  const { earliest, latest } = parseEdtf(date)
  if (latest !== null && latest <= days.last) return true
  return earliest !== null && earliest > days.last ? false : null
}

/** Whether a law was in force on some days, or is, where none are asked for. */
export function isInForce(law: KindAttributes, days: DaySpan | null): boolean | null {
  const { lawType, lawStatus, inForceFrom, repealed } = law
  if (isBill(lawType, lawStatus)) return false
  if (lawStatus !== LawStatus.IN_FORCE && lawStatus !== LawStatus.REPEALED) return null
  if (days === null) return lawStatus === LawStatus.IN_FORCE
  const [begun, ended] = [hadBegun(inForceFrom, days), hadBegun(repealed, days)]
  if (begun === false) return false
  if (lawStatus === LawStatus.IN_FORCE) return begun
  return ended === true ? false : ended === false ? begun : null
}

const does = (type: RelationType): string => (type === 'OBLIGES' ? 'obliges' : 'authorises')

/** What is not recorded of the force of a law. */
function forceMissing({ name }: LinkNode, law: KindAttributes, inForce: boolean | null, on: string | null): string[] {
  if (isBill(law.lawType, law.lawStatus)) {
    return [`“${name}” is proposed, not passed: it authorises nothing and obliges nobody.`]
  }
  if (law.lawStatus === null) return [`It is not recorded whether “${name}” is in force.`]
  if (law.lawStatus === LawStatus.SIGNED) return [`“${name}” is signed; whether it is in force is not recorded.`]
  if (inForce === null) return [`It is not recorded whether “${name}” was in force in ${on}.`]
  return inForce ? [] : [`“${name}” was not in force${on === null ? ' any more' : ` in ${on}`}.`]
}

/** Who enacted a law, or the law of which it is a provision. */
function enactedBy({ edges, nodes }: LinkGraph, law: string): string[] {
  const whole = edges.filter(
    ({ type, subject, object }) => type === 'PART_OF' && subject === law && nodes.get(object)?.kind === EntityKind.LAW,
  )
  const laws = [law, ...whole.map(({ object }) => object)]
  const enacting = edges.filter(
    ({ type, object }) => (type === 'LEGISLATES' || type === 'SIGNED') && laws.includes(object),
  )
  return [...new Set(enacting.map(({ subject }) => subject))].sort()
}

/** One law on which an operator may lean. */
function basisBy(
  graph: LinkGraph,
  laws: Laws,
  edge: LinkEdge,
  {
    operator,
    on,
    days,
    articles,
  }: { operator: LinkNode; on: string | null; days: DaySpan | null; articles: readonly string[] },
): LegalBasis {
  const node = graph.nodes.get(edge.subject)!
  const law = laws.get(node.id)!
  const inForce = isInForce(law, days)
  const enactedByIds = enactedBy(graph, node.id)
  const through = graph.nodes.get(edge.object)!
  const missing = [
    ...forceMissing(node, law, inForce, on),
    edge.status !== 'ASSERTED' && `That it ${does(edge.type)} “${through.name}” is ${edge.status.toLowerCase()}.`,
    law.lawType !== 'PROVISION' && articles.length === 0 && `No article of “${node.name}” is named.`,
    enactedByIds.length === 0 && `Nobody is recorded to have passed or signed “${node.name}”.`,
  ].filter((sentence) => typeof sentence === 'string')
  const { status, relation } = { status: law.lawStatus, relation: edge.id }
  return { operatorId: operator.id, lawId: node.id, relationId: relation, status, inForce, enactedByIds, missing }
}

/** The groups whose duties are those of an entity. */
const groupsOf = ({ edges, nodes }: LinkGraph, id: string): string[] =>
  edges.flatMap(({ type, subject, object }) =>
    subject === id && (type === 'MEMBER_OF' || type === 'PART_OF') && nodes.get(object)?.kind === EntityKind.GROUP
      ? object
      : [],
  )

/** The laws on which an operator may lean, those in force first; where none is in force for sure or may be, that it is missing. `operated`: what it runs. */
export function basesOf(
  graph: LinkGraph,
  laws: Laws,
  articlesOf: (relation: string) => readonly string[],
  {
    operator,
    operated,
    on,
    days,
  }: { operator: LinkNode; operated: LinkNode | null; on: string | null; days: DaySpan | null },
): LegalBasis[] {
  const groups = groupsOf(graph, operator.id)
  const leaning = graph.edges.filter(
    ({ type, object }) =>
      (object === operator.id && (type === 'AUTHORISES' || type === 'OBLIGES')) ||
      (groups.includes(object) && type === 'OBLIGES'),
  )
  const grade = ({ inForce }: LegalBasis) => (inForce === true ? 0 : inForce === null ? 1 : 2)
  const found = leaning
    .map((edge) => basisBy(graph, laws, edge, { operator, on, days, articles: articlesOf(edge.id) }))
    .toSorted((a, b) => grade(a) - grade(b) || (a.relationId! < b.relationId! ? -1 : 1))
  const covers = operated === null ? [] : [`That it covers “${operated.name}” is not recorded.`]
  const bases = found.map((basis) => ({ ...basis, missing: [...basis.missing, ...covers] }))
  if (found.some(({ inForce }) => inForce !== false)) return bases
  const what = operator.kind === EntityKind.GOVERNMENT ? 'authorises' : 'obliges'
  const doing = operated === null ? '' : ` to operate “${operated.name}”`
  const when = on === null ? '' : ` and may have been in force in ${on}`
  const none = `No law is recorded that ${what} “${operator.name}”${doing}${when}.`
  const empty = { lawId: null, relationId: null, status: null, inForce: null, enactedByIds: [] }
  return [...bases, { operatorId: operator.id, ...empty, missing: [none] }]
}
