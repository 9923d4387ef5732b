import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import type { LinkMechanism } from '../../../model/generated/vocabulary'

/** How a step goes over a relation: from its subject, from its object, or either way. */
type Direction = 'OUT' | 'IN' | 'BOTH'

/** What a relation of owning is read for: a part that is held, or control without one. */
export type Held = 'stake' | 'control'

/** One step of a rule, or where `repeats` one and more. */
export type RuleStep = {
  direction: Direction
  types: readonly RelationType[]
  /** Of relations of owning, only those that carry this. */
  held: Held | null
  repeats: boolean
  /** What an entity may be to which it leads and from which the chain goes on. */
  over: readonly EntityKind[]
}

/** What chain from an entity to a government makes a mechanism; `place`: its place in the table. */
export type Rule = { place: number; mechanism: LinkMechanism; steps: readonly RuleStep[] }

const { COMPANY, ORGANIZATION, PERSON, GROUP, LAW, SURVEILLANCE_SYSTEM, ASSET, PLACE } = EntityKind
const R = RelationType

const going =
  (direction: Direction) =>
  (...types: RelationType[]): RuleStep => ({ direction, types, held: null, repeats: false, over: [] })
const out = going('OUT')
const into = going('IN')
const either = going('BOTH')
const to = (step: RuleStep, ...over: EntityKind[]): RuleStep => ({ ...step, over })

const firms = [COMPANY, ORGANIZATION]
const ownedBy = (held: Held): RuleStep => ({ ...to(into(R.OWNS), ...firms), held, repeats: true })
const obliged = to(into(R.OBLIGES), LAW)
const partOfLaw = to(out(R.PART_OF), LAW)
const inGroup = to(out(R.PART_OF, R.MEMBER_OF), GROUP)
const enacted = into(R.LEGISLATES, R.SIGNED)
const supplies = to(out(R.SUPPLIES_TO), ...firms)
const serves = out(R.LEADS, R.WORKS_FOR, R.MEMBER_OF)
const post = to(out(R.HOLDS_POST), GROUP)
const ofPost = out(R.PART_OF, R.MEMBER_OF)
const led = to(into(R.LEADS), PERSON)

const chains: readonly (readonly [LinkMechanism, ...RuleStep[]])[] = [
  ['OWNERSHIP', ownedBy('stake')],
  ['CONTROL', ownedBy('control')],
  ['CONTROL', { ...to(out(R.PART_OF), ...firms), repeats: true }],
  ['APPOINTMENT', serves],
  ['APPOINTMENT', post, ofPost],
  ['APPOINTMENT', led, serves],
  ['APPOINTMENT', led, post, ofPost],
  ['PEOPLE', to(into(R.OWNS, R.WORKS_FOR, R.MEMBER_OF), PERSON), serves],
  [
    'PEOPLE',
    to(into(R.OWNS, R.LEADS, R.WORKS_FOR), PERSON),
    to(either(R.FAMILY_OF, R.ASSOCIATED_WITH), PERSON),
    serves,
  ],
  ['SUPPLY', out(R.SUPPLIES_TO)],
  ['SUPPLY', into(R.SUPPLIES_TO, R.PAYS, R.AWARDS)],
  ['SUPPLY', supplies, out(R.SUPPLIES_TO)],
  ['SUPPLY', supplies, ownedBy('stake')],
  ['SUPPLY', supplies, to(out(R.OPERATES), SURVEILLANCE_SYSTEM), into(R.OPERATES)],
  ['OPERATION', to(out(R.PRODUCES, R.OPERATES, R.OWNS), SURVEILLANCE_SYSTEM, PLACE, ASSET), into(R.OPERATES, R.OWNS)],
  [
    'OPERATION',
    to(out(R.PRODUCES, R.OPERATES), SURVEILLANCE_SYSTEM),
    to(out(R.PART_OF), SURVEILLANCE_SYSTEM),
    into(R.OPERATES),
  ],
  ['LEGAL_DUTY', obliged, enacted],
  ['LEGAL_DUTY', obliged, partOfLaw, enacted],
  ['LEGAL_DUTY', inGroup, obliged, enacted],
  ['LEGAL_DUTY', inGroup, obliged, partOfLaw, enacted],
  ['LEGAL_POWER', obliged, out(R.AUTHORISES)],
  ['LEGAL_POWER', obliged, partOfLaw, out(R.AUTHORISES)],
  ['LEGAL_POWER', inGroup, obliged, out(R.AUTHORISES)],
  ['LEGAL_POWER', inGroup, obliged, partOfLaw, out(R.AUTHORISES)],
  ['DATA_SHARING', out(R.COLLECTS_DATA_FOR, R.SHARES_DATA_WITH)],
  ['COOPERATION', either(R.COOPERATES_WITH)],
  ['COOPERATION', to(out(R.SIGNED), LAW), into(R.SIGNED)],
  ['INVESTMENT', either(R.INVESTS_IN)],
  ['ASSISTANCE', either(R.ASSISTS)],
  ['SANCTION', into(R.SANCTIONS)],
  ['OTHER', either(R.OWES, R.ASSOCIATED_WITH, R.REPRESENTS, R.SUCCEEDS, R.LINKED_TO)],
  ['OTHER', out(R.PAYS)],
]

/** The table of docs/state-links.md, in its order. */
export const rules: readonly Rule[] = chains.map(([mechanism, ...steps], place) => ({ place, mechanism, steps }))
