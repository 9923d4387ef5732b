import type { Subgraph } from './subgraph'

/** What stands for an entity that was hidden by hand, where a claim would name it. */
const HIDDEN = { id: 'hidden', name: '(hidden by hand)', distinction: null }

/**
 * The same subgraph, in which no claim or recorded search names an entity that was hidden by hand: as one who speaks, as a document, as the law that gives control or as what was looked for. That
 * there is one stays, so that nothing looks unsaid or without a source. What people wrote (statements, quotes, notes) is as it was.
 */
export function withoutHidden(subgraph: Subgraph, hidden: ReadonlySet<string>): Subgraph {
  if (hidden.size === 0) return subgraph
  const shown = (id: string) => (hidden.has(id) ? HIDDEN.id : id)
  const nameless = (each: { id: string; name: string }) =>
    hidden.has(each.id) ? { id: HIDDEN.id, name: HIDDEN.name } : each
  const away = subgraph.documents.filter(({ id }) => hidden.has(id))
  const cited = away.reduce((sum, document) => sum + document.cited, 0)
  const cutOut = { ...HIDDEN, publisher: null, published: null, url: null, lang: null, cited }
  return {
    ...subgraph,
    claims: subgraph.claims.map((claim) => ({
      ...claim,
      sourceId: shown(claim.sourceId),
      lawId: claim.lawId && shown(claim.lawId),
      speakerIds: [...new Set(claim.speakerIds.map(shown))],
    })),
    searches: subgraph.searches.map(({ about, source, ...said }) => ({
      ...said,
      about: [...new Map(about.map((each) => [shown(each.id), nameless(each)])).values()],
      source: source && nameless(source),
    })),
    documents: [...subgraph.documents.filter(({ id }) => !hidden.has(id)), ...(away.length > 0 ? [cutOut] : [])],
    speakers: new Map(
      [...subgraph.speakers].map(([id, speaker]) => (hidden.has(id) ? [HIDDEN.id, HIDDEN] : [id, speaker])),
    ),
  }
}
