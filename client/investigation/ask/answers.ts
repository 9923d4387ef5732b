import { ask } from '../../api'
import { graphql } from '../../generated'
import type { ClaimCardFragment, CommonNeighboursQuery, LookUpQuery } from '../../generated/graphql'
import { counted } from '../../../model/text/counted'
import { mostOf } from '../../../model/limits'
import { relationId } from '../../../model/vocabulary/relation-id'
import { drawCards, drawEntities, fetchByIds } from '../expansion/draw'
import { tell } from '../messages'
import { canvas } from '../view'
import { allEntities } from './asking'
import type { ClaimQuestion, EntityQuestion } from './asking'

export const entitiesAsked = graphql(`
  query EntitiesAsked($filter: EntityFilter, $order: EntityOrder, $first: Int!, $after: String) {
    entities(filter: $filter, order: $order, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...EntityCard
        }
      }
    }
  }
`)

export const claimsAsked = graphql(`
  query ClaimsAsked(
    $about: ID
    $source: ID
    $speaker: ID
    $stances: [Stance!]
    $text: String
    $kinds: [EntityKind!]
    $statuses: [RelationStatus!]
    $recordedBy: String
    $recordedSince: DateTime
    $recordedBefore: DateTime
    $order: ClaimOrder
    $first: Int!
    $after: String
  ) {
    claims(
      about: $about
      source: $source
      speaker: $speaker
      stances: $stances
      text: $text
      kinds: $kinds
      statuses: $statuses
      recordedBy: $recordedBy
      recordedSince: $recordedSince
      recordedBefore: $recordedBefore
      order: $order
      first: $first
      after: $after
    ) {
      ...ClaimPage
    }
  }
`)

export const namesAsked = graphql(`
  query LookUp($names: [String!]!) {
    lookUp(names: $names) {
      name
      exact
      entities {
        ...EntityCard
      }
    }
  }
`)

export const commonAsked = graphql(`
  query CommonNeighbours($ids: [ID!]!, $filter: RelationFilter, $first: Int!, $after: String) {
    commonNeighbours(ids: $ids, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          entity {
            ...EntityCard
          }
          tiedTo {
            id
          }
          relations {
            id
          }
          relationCount
        }
      }
    }
  }
`)

export type LookedUp = LookUpQuery['lookUp'][number]
export type CommonAnswer = CommonNeighboursQuery['commonNeighbours']

type PageOptions = { after: string | null; first?: number; signal?: AbortSignal }

/** How many a panel fetches at once. */
const atOnce = 25

const some = <T>(list: readonly T[]): T[] | null => (list.length > 0 ? [...list] : null)
/** The day after one; what is no day stays, for the server to refuse. */
function dayAfter(day: string): string {
  const next = Date.parse(day) + 86_400_000
  return Number.isNaN(next) ? day : new Date(next).toISOString().slice(0, 10)
}
const text = (value: string): string | null => value.trim() || null

/** A page of the entities that a question asks for. Throws an ApiError. */
export async function entityPage(question: EntityQuestion, { after, first = atOnce, signal }: PageOptions) {
  const filter = {
    text: text(question.text),
    kinds: some(question.kinds),
    countries: some(question.countries),
    topics: some(question.topics.map((topic) => topic.toLowerCase())),
    statuses: some(question.statuses),
    document: question.document[0]?.id ?? null,
    minRelations: question.minRelations || null,
  }
  return (await ask(entitiesAsked, { filter, order: question.order, first, after }, { signal })).entities
}

/** A page of the claims that a question asks for. Throws an ApiError. */
export async function claimAnswer(question: ClaimQuestion, { after, first = atOnce, signal }: PageOptions) {
  const variables = {
    about: question.about[0]?.id ?? null,
    source: question.source[0]?.id ?? null,
    speaker: question.speaker[0]?.id ?? null,
    stances: some(question.stances),
    text: text(question.text),
    kinds: some(question.kinds),
    statuses: some(question.statuses),
    recordedBy: text(question.recordedBy),
    recordedSince: text(question.recordedSince),
    recordedBefore: question.recordedUntil ? dayAfter(question.recordedUntil) : null,
    order: question.order,
  }
  return (await ask(claimsAsked, { ...variables, first, after }, { signal })).claims
}

/** A page of what is tied to at least two of some entities. Throws an ApiError. */
export async function commonPage(ids: readonly string[], { after, first = atOnce, signal }: PageOptions) {
  return (await ask(commonAsked, { ids: [...ids], filter: null, first, after }, { signal })).commonNeighbours
}

/** The names of a pasted text, one a line, each once. */
export const namesIn = (pasted: string): string[] => [
  ...new Set(
    pasted
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** Looks names up, in parts, in their order. Throws an ApiError. */
export async function lookUp(names: readonly string[]): Promise<LookedUp[]> {
  const found: LookedUp[] = []
  for (let at = 0; at < names.length; at += mostOf.namesLookedUp)
    found.push(...(await ask(namesAsked, { names: names.slice(at, at + mostOf.namesLookedUp) })).lookUp)
  return found
}

type Page<T> = {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: T }[]
}

/** All pages of a list until it has so many, and how many there are. */
async function allOf<T>(load: (options: PageOptions) => Promise<Page<T>>, most: number): Promise<[T[], number]> {
  const items: T[] = []
  for (let after: string | null = null; ;) {
    const page: Page<T> = await load({ after, first: mostOf.page })
    items.push(...page.edges.map(({ node }) => node))
    if (!page.pageInfo.hasNextPage || items.length >= most) return [items.slice(0, most), page.totalCount]
    after = page.pageInfo.endCursor
  }
}

/** How many of an answer are drawn by one press: more at once cannot be read. */
export const drawnAtMost = 500

const cut = (drawn: number, total: number, what: string): string | null =>
  total > drawn
    ? `Drawn are the first ${drawn} of ${total.toLocaleString('en')} ${what}: more at once cannot be read.`
    : null

/** Draws the entities that a question asks for, with the relations among them, at most 500. Gives their ids. Throws an ApiError. */
export async function drawEntityAnswer(question: EntityQuestion): Promise<string[]> {
  const [entities, total] = await allOf((options) => entityPage(question, options), drawnAtMost)
  const ids = entities.map(({ id }) => id)
  await drawEntities(ids, `Draw ${ids.length} entities`)
  tell(cut(ids.length, total, 'entities'))
  return ids
}

/**
 * Draws all entities of the graph and the relations among them, where it has no more than 500; else nothing is drawn and it is said, with
 * what to do. Throws an ApiError.
 */
export async function drawEverything(): Promise<void> {
  const { totalCount } = await entityPage(allEntities, { after: null, first: 1 })
  if (totalCount > drawnAtMost)
    return tell(
      `The graph holds ${totalCount >= mostOf.entitiesCounted ? 'more than ' : ''}${counted(totalCount, 'entity', 'entities')}; up to ` +
        `${drawnAtMost} are drawn at once. Ask for some of them by kind, country or name.`,
    )
  await drawEntityAnswer(allEntities)
  canvas().layOut('FORCE')
}

/**
 * Draws what claims speak of: both ends, and their relation where more than denials speak of it. Gives the ids of the ends.
 * Throws an ApiError.
 */
export async function drawOfClaims(claims: readonly ClaimCardFragment[], label: string): Promise<string[]> {
  const ends = [...new Set(claims.flatMap(({ subject, object }) => [subject.id, ...(object ? [object.id] : [])]))]
  const relations = claims.flatMap(({ type, subject, object }) =>
    type && object ? [relationId(type, subject.id, object.id)] : [],
  )
  const cards = await fetchByIds([...ends, ...relations])
  const supported = cards.relations.filter(({ status }) => status !== 'DENIED')
  const denied = cards.relations.length - supported.length
  drawCards({ entities: cards.entities, relations: supported }, label, ends)
  if (denied > 0)
    tell(
      denied === 1
        ? 'One relation is only denied: its ends are drawn, and no line.'
        : `${denied} relations are only denied: their ends are drawn, and no lines.`,
    )
  return ends
}

/** Draws what the claims that a question asks for speak of, at most 500 claims. Throws an ApiError. */
export async function drawClaimAnswer(question: ClaimQuestion): Promise<string[]> {
  const [claims, total] = await allOf((options) => claimAnswer(question, options), drawnAtMost)
  const ids = await drawOfClaims(claims, `Draw what ${claims.length} claims speak of`)
  tell(cut(claims.length, total, 'claims'))
  return ids
}
