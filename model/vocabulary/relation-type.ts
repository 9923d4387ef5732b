import { EntityKind } from '../generated/vocabulary'
import type { RelationType } from '../generated/vocabulary'

/** What a relation type is called and which kinds it may tie. */
export type RelationTypeInfo = {
  type: RelationType
  /** Read from subject to object. */
  label: string
  /** Read from object to subject. */
  inverseLabel: string
  description: string
  /** True when it has no direction: the pair is stored in one order, whichever way it was claimed. */
  symmetric: boolean
  /**
   * True when it says where something is or who writes about it: whatever is in one country, or in one article, is tied by
   * it, and neither has to do with the other. Paths leave it out unless it is asked for.
   */
  incidental: boolean
  subjectKinds: readonly EntityKind[]
  objectKinds: readonly EntityKind[]
}

const { PERSON, COMPANY, GOVERNMENT, LAW, SURVEILLANCE_SYSTEM, ORGANIZATION, EVENT, PLACE, GROUP, DOCUMENT, ASSET } =
  EntityKind
const any = Object.values(EntityKind)

type Ends = readonly [subjects: readonly EntityKind[], objects: readonly EntityKind[]]

const directed = (
  label: string,
  inverseLabel: string,
  description: string,
  [subjectKinds, objectKinds]: Ends,
): Omit<RelationTypeInfo, 'type'> => ({
  label,
  inverseLabel,
  description,
  symmetric: false,
  incidental: false,
  subjectKinds,
  objectKinds,
})

const incidental = (...words: Parameters<typeof directed>): Omit<RelationTypeInfo, 'type'> => ({
  ...directed(...words),
  incidental: true,
})

const actors = [GOVERNMENT, COMPANY, ORGANIZATION] as const
const parties = [PERSON, ...actors, GROUP] as const

const words: Record<RelationType, Omit<RelationTypeInfo, 'type'>> = {
  SUPPLIES_TO: directed('supplies', 'is supplied by', 'Sells or provides equipment, services or infrastructure to.', [
    [COMPANY, GOVERNMENT, GROUP],
    actors,
  ]),
  PRODUCES: directed('produces', 'is produced by', 'Makes or builds.', [[COMPANY, GOVERNMENT], [SURVEILLANCE_SYSTEM]]),
  OPERATES: directed('operates', 'is operated by', 'Runs or uses.', [
    [PERSON, ...actors],
    [SURVEILLANCE_SYSTEM, PLACE, ASSET],
  ]),
  OWNS: directed('owns', 'is owned by', 'Owns or controls.', [
    parties,
    [COMPANY, SURVEILLANCE_SYSTEM, ORGANIZATION, PLACE, ASSET],
  ]),
  LEADS: directed('leads', 'is led by', 'Directs; the role says in which office.', [
    [PERSON, COMPANY, ORGANIZATION],
    actors,
  ]),
  WORKS_FOR: directed('works for', 'employs', 'Is employed by.', [[PERSON], actors]),
  PART_OF: directed('is part of', 'has part', 'Is a part or component of.', [any, any]),
  LOCATED_IN: incidental('is located in', 'is location of', 'Is located in.', [any, [PLACE]]),
  LEGISLATES: directed('legislates', 'is legislated by', 'Drafts, debates or passes.', [[GOVERNMENT], [LAW]]),
  OBLIGES: directed('obliges', 'is obliged by', 'Imposes a duty on.', [
    [LAW],
    [COMPANY, GROUP, ORGANIZATION, GOVERNMENT],
  ]),
  AUTHORISES: directed('authorises', 'is authorised by', 'Gives powers to.', [[LAW], [GOVERNMENT]]),
  SIGNED: directed('signed', 'was signed by', 'Signed.', [[PERSON, ...actors], [LAW]]),
  COOPERATES_WITH: {
    ...directed('cooperates with', 'cooperates with', 'Cooperates with; has no direction.', [actors, actors]),
    symmetric: true,
  },
  INVESTS_IN: directed('invests in', 'receives investment from', 'Invests, or plans to invest, in.', [
    [GOVERNMENT, COMPANY],
    [GOVERNMENT, COMPANY],
  ]),
  ASSISTS: directed('assists', 'is assisted by', 'Helps, enables or equips; the role says in what.', [any, any]),
  COLLECTS_DATA_FOR: directed('collects data for', 'has data collected by', 'Collects data on behalf of.', [
    [COMPANY, GROUP],
    [GOVERNMENT],
  ]),
  SHARES_DATA_WITH: directed('shares data with', 'receives data from', 'Shares data with.', [
    [COMPANY, GROUP],
    [GOVERNMENT],
  ]),
  TARGETS: directed(
    'targets',
    'is targeted by',
    'Surveils, represses, censors or interferes with; the role says how.',
    [any, any],
  ),
  MODELLED_ON: directed('is modelled on', 'is model for', 'Copies or follows the model of.', [
    [GOVERNMENT, SURVEILLANCE_SYSTEM, LAW],
    [GOVERNMENT, SURVEILLANCE_SYSTEM, LAW],
  ]),
  PARTICIPATED_IN: directed('took part in', 'had participant', 'Took part in.', [[PERSON, ...actors], [EVENT]]),
  PUBLISHED: incidental('published', 'was published by', 'Wrote, published or leaked; the role says which.', [
    [PERSON, ORGANIZATION, COMPANY],
    [DOCUMENT],
  ]),
  REPORTS_ON: incidental('reports on', 'is reported on by', 'Reports on.', [[DOCUMENT, ORGANIZATION, PERSON], any]),
  PAYS: directed('pays', 'is paid by', 'Pays or donates to; the claims say how much.', [parties, parties]),
  OWES: directed('owes', 'is owed by', 'Owes to; the claims say how much.', [parties, parties]),
  AWARDS: directed('awards a contract to', 'is awarded a contract by', 'Awards a contract to.', [
    [...actors, DOCUMENT],
    [PERSON, ...actors],
  ]),
  SANCTIONS: directed(
    'sanctions',
    'is sanctioned by',
    'Has put on a list of sanctions; the role says under which programme.',
    [[GOVERNMENT, ORGANIZATION], any],
  ),
  MEMBER_OF: directed('is a member of', 'has member', 'Belongs to, as one of its members; the role says as what.', [
    parties,
    [...actors, GROUP],
  ]),
  HOLDS_POST: directed('holds the post of', 'is held by', 'Holds a post, which is the group of all who ever held it.', [
    [PERSON],
    [GROUP],
  ]),
  FAMILY_OF: {
    ...directed('is family of', 'is family of', 'Is related by birth or marriage to; the role says how.', [
      [PERSON],
      [PERSON],
    ]),
    symmetric: true,
  },
  ASSOCIATED_WITH: {
    ...directed('is associated with', 'is associated with', 'Is known to be close to; the role says how.', [
      parties,
      parties,
    ]),
    symmetric: true,
  },
  REPRESENTS: directed('represents', 'is represented by', 'Acts on behalf of; the role says as what.', [
    [PERSON, ...actors],
    parties,
  ]),
  SUCCEEDS: directed('succeeds', 'is succeeded by', 'Takes the place of, as its legal successor.', [parties, parties]),
  LINKED_TO: directed('is linked to', 'is linked to', 'Is tied to in a way that the role says.', [any, any]),
}

/** The closed vocabulary, by type. */
export const vocabulary = Object.fromEntries(
  Object.entries(words).map(([type, info]) => [type, { type: type as RelationType, ...info }]),
) as Record<RelationType, RelationTypeInfo>

/** The schema of FollowTheMoney that says what a relation type says. `reversed`: its source is the object. */
export type Twin = { schema: string; reversed?: true }

/** Relation types that FollowTheMoney has too (followthemoney.tech/explorer). */
export const followTheMoneyTwins: Partial<Record<RelationType, Twin>> = {
  OWNS: { schema: 'Ownership' },
  LEADS: { schema: 'Directorship' },
  WORKS_FOR: { schema: 'Employment' },
  MEMBER_OF: { schema: 'Membership' },
  HOLDS_POST: { schema: 'Occupancy' },
  FAMILY_OF: { schema: 'Family' },
  ASSOCIATED_WITH: { schema: 'Associate' },
  REPRESENTS: { schema: 'Representation' },
  SUCCEEDS: { schema: 'Succession', reversed: true },
  PAYS: { schema: 'Payment' },
  OWES: { schema: 'Debt' },
  AWARDS: { schema: 'ContractAward' },
}

/** Words by which free text between two names most often means a type; where several are found, the first that stands here. */
export const freeTextWords: Partial<Record<RelationType, RegExp>> = {
  FAMILY_OF:
    /\b(father|mother|son|daughter|brother|sister|uncle|aunt|cousin|nephew|niece|wife|husband|spouse|married|family|in-law|grand\w+)\b/i,
  OWNS: /\b(shareholder|owns|owned|owner|ownership|holds \d+|stake|parent company|subsidiary)\b/i,
  WORKS_FOR: /\b(employee|employed|works? (for|at)|worked (for|at)|staff|adviser|advisor)\b/i,
  LEADS: /\b(director|chair(man|woman|person)?|ceo|president|head of|leads|managing|board member|secretary general)\b/i,
  MEMBER_OF: /\b(member|belongs to)\b/i,
  PAYS: /\b(pays|paid|payment|donat\w+|transferred|bribe\w*)\b/i,
  OWES: /\b(owes|lent|loan|debt|creditor)\b/i,
  SUPPLIES_TO: /\b(suppl\w+|sells|sold|delivers|vendor)\b/i,
  AWARDS: /\b(award\w*|tender|contract)\b/i,
  REPRESENTS: /\b(lawyer|attorney|represent\w*|agent of|nominee)\b/i,
  INVESTS_IN: /\b(invest\w*)\b/i,
  SANCTIONS: /\b(sanction\w*)\b/i,
  SUCCEEDS: /\b(successor|succeed\w*|formerly)\b/i,
  ASSOCIATED_WITH: /\b(friend|associate|close to|knows|acquaint\w*|partner)\b/i,
  COOPERATES_WITH: /\b(cooperat\w*|alliance)\b/i,
  LOCATED_IN: /\b(located|based in|office in|lives in|resident)\b/i,
  PARTICIPATED_IN: /\b(attend\w*|took part|participa\w*)\b/i,
}
