import { RelationType } from '../../../../model/generated/vocabulary'

const { ASSISTS, LEADS, LINKED_TO, LOCATED_IN, OWNS, REPRESENTS } = RelationType

/** The words of the column "link" in which a relationship is told, the first that fits. */
const LINKS: [words: RegExp, type: RelationType][] = [
  [/shareholder|owner|partner/i, OWNS],
  [/director|president|secretary|treasurer|chairman|manager|officer of board|board/i, LEADS],
  [/power of attorney|nominee|representative|agent|signatory|proxy/i, REPRESENTS],
]

/**
 * The type of a relationship of the Offshore Leaks by its "rel_type" and its "link". What says no more than "officer of", or that
 * two nodes are alike, is no more than a link.
 */
export function relationTypeOf(sort: string, link: string): RelationType {
  if (/address/i.test(sort)) return LOCATED_IN
  if (/intermediary/i.test(sort)) return ASSISTS
  if (!/officer/i.test(sort)) return LINKED_TO
  return LINKS.find(([words]) => words.test(link))?.[1] ?? LINKED_TO
}
