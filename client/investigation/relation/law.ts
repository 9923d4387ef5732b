import { graphql } from '../../generated'
import type { ClaimCardFragment, LawSheetQuery } from '../../generated/graphql'
import { edtfInWords, periodInWords } from '../time/dates'
import { isolated } from '../../../model/text/isolated'
import { attributeWord } from './relation-words'

/** What a law does, who passed it, its provisions, and what is claimed of its force. */
export const lawSheet = graphql(`
  query LawSheet($id: ID!) {
    entity(id: $id) {
      ...EntityChip
      effects: relations(types: [OBLIGES, AUTHORISES], direction: OUT, first: 50) {
        totalCount
        edges {
          node {
            ...RelationStep
            object {
              ...EntityChip
            }
          }
        }
      }
      enacted: relations(types: [LEGISLATES, SIGNED], direction: IN, first: 25) {
        totalCount
        edges {
          node {
            ...RelationStep
            subject {
              ...EntityChip
            }
          }
        }
      }
      provisions: relations(types: [PART_OF], direction: IN, first: 25) {
        totalCount
        edges {
          node {
            id
            subject {
              ...EntityChip
            }
          }
        }
      }
      claims(first: 100) {
        totalCount
        edges {
          node {
            ...ClaimCard
          }
        }
      }
      ... on Law {
        inForceFrom
        repealed
      }
    }
  }
`)

/** Whom one article obliges and authorises. */
export const articleEffects = graphql(`
  query ArticleEffects($id: ID!) {
    entity(id: $id) {
      id
      effects: relations(types: [OBLIGES, AUTHORISES], direction: OUT, first: 10) {
        totalCount
        edges {
          node {
            ...RelationStep
            object {
              ...EntityChip
            }
          }
        }
      }
    }
  }
`)

/** A law with all that. */
export type LawSheet = NonNullable<LawSheetQuery['entity']>

/** A state of a law: when, in words, and the claims that say so; none: it stands with the law and no claim says it. */
export type LawEvent = { when: string; order: string; what: string; claims: ClaimCardFragment[] }

/** What claims say of how far a law has come, whatever a source calls it. */
const OF_FORCE = /status|force|repeal|sign|amend|pass|enact|publish/i
/** After all that has a date. */
const UNDATED = '~'

const dates = { inForceFrom: 'in force', repealed: 'repealed' } as const

const eventOf = (claim: ClaimCardFragment): LawEvent => ({
  when: periodInWords(claim.validity) ?? 'undated',
  order: claim.validity.earliest ?? claim.validity.latest ?? UNDATED,
  what: [attributeWord(claim.attribute ?? ''), claim.value && isolated(claim.value)].filter(Boolean).join(': '),
  claims: [claim],
})

/** The states of a law in the order of time: the dates that stand with it, and what claims say of its force; undated ones last. */
export function lawEvents(law: LawSheet): LawEvent[] {
  const claims = law.claims.edges.map(({ node }) => node).filter(({ attribute }) => OF_FORCE.test(attribute ?? ''))
  const own = 'inForceFrom' in law ? law : null
  const dated = (['inForceFrom', 'repealed'] as const).flatMap((name): LawEvent[] => {
    const date = own?.[name]
    if (!date) return []
    const said = claims.filter(({ attribute, value }) => attribute === name && value === date)
    return [{ when: edtfInWords(date), order: date, what: dates[name], claims: said }]
  })
  const told = new Set(dated.flatMap((event) => event.claims))
  const others = claims.filter((claim) => !told.has(claim)).map(eventOf)
  return [...dated, ...others].toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
}
