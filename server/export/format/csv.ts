import { stringify } from 'csv-stringify/sync'

import type { Relation } from '../../graph/relation/relation'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { harmlessCell, QUOTED_CELL } from '../../../model/text/csv-cell'
import { nameAlone } from '../../../model/text/distinction'
import { controlWord, stakeIn, stakeWords } from '../../../model/stake/stake'
import { CsvSeparator } from '../../../model/generated/vocabulary'
import { filterWords } from '../view/filter-words'
import type { Subgraph } from '../view/subgraph'
import type { ExportedClaim } from '../view/claim-columns'
import type { View } from '../view/view'

type Cell = string | number | null

/** What a row is made from. */
type Line = {
  claim: ExportedClaim
  relation: Relation | undefined
  nameOf: (id: string | null) => string | null
  kindOf: (id: string | null) => string | null
  source: Subgraph['documents'][number] | undefined
  filtered: string | null
}

/** The columns in their order: a name for the header, and what of a claim stands there. */
const table: readonly (readonly [name: string, cell: (line: Line) => Cell])[] = [
  ['claim', ({ claim }) => claim.id],
  ['stance', ({ claim }) => claim.stance],
  ['modality', ({ claim }) => claim.modality],
  ['statement', ({ claim }) => claim.statement],
  ['subject', ({ claim, nameOf }) => nameOf(claim.subjectId)],
  ['type', ({ claim }) => claim.type],
  ['label', ({ claim }) => claim.type && vocabulary[claim.type].label],
  ['object', ({ claim, nameOf }) => nameOf(claim.objectId)],
  ['role', ({ claim }) => claim.role],
  ['article', ({ claim }) => claim.article],
  ['stakes', ({ claim }) => claim.stakes.map((stake) => stakeWords(stakeIn(stake))).join('; ') || null],
  ['control', ({ claim }) => claim.control.map((mechanism) => controlWord[mechanism]).join('; ') || null],
  ['law', ({ claim, nameOf }) => nameOf(claim.lawId)],
  ['attribute', ({ claim }) => claim.attribute],
  ['value', ({ claim }) => claim.value],
  ['aspect', ({ claim }) => claim.aspect],
  ['validity', ({ claim }) => claim.validity],
  ['earliest', ({ claim }) => claim.earliest],
  ['latest', ({ claim }) => claim.latest],
  ['speakers', ({ claim, nameOf }) => claim.speakerIds.map((id) => nameOf(id) ?? id).join('; ')],
  ['source', ({ source }) => (source ? nameAlone(source) : null)],
  ['publisher', ({ source }) => source?.publisher ?? null],
  ['published', ({ source }) => source?.published ?? null],
  ['url', ({ source }) => source?.url ?? null],
  ['locator', ({ claim }) => claim.locator],
  ['quote', ({ claim }) => claim.quote],
  ['lang', ({ claim }) => claim.lang],
  ['note', ({ claim }) => claim.note],
  ['relation_status', ({ claim, relation }) => relation?.status ?? (claim.relation === null ? null : 'DENIED')],
  ['relation_strength', ({ relation }) => relation?.strength ?? null],
  ['relation_sources', ({ relation }) => relation?.sources ?? null],
  ['confidence', ({ claim }) => claim.confidence],
  ['recorded_by', ({ claim }) => claim.recordedBy],
  ['recorded_at', ({ claim }) => claim.recordedAt],
  ['subject_id', ({ claim }) => claim.subjectId],
  ['subject_kind', ({ claim, kindOf }) => kindOf(claim.subjectId)],
  ['object_id', ({ claim }) => claim.objectId],
  ['object_kind', ({ claim, kindOf }) => kindOf(claim.objectId)],
  ['relation_id', ({ claim }) => claim.relation],
  ['speaker_ids', ({ claim }) => claim.speakerIds.join('; ')],
  ['source_id', ({ claim }) => claim.sourceId],
  ['filtered', ({ filtered }) => filtered],
]

type Search = Subgraph['searches'][number]

/** What only recorded searches have, in columns behind those of claims. */
const ofSearches: readonly (readonly [name: string, cell: (search: Search) => Cell])[] = [
  ['search', ({ id }) => id],
  ['question', ({ question }) => question],
  ['looked_in', ({ where }) => where],
  ['looked_on', ({ on }) => on],
  ['outcome', ({ outcome }) => outcome],
]

/** What stands of a recorded search in the columns of claims: whom it is about as the subject, its document as the source. */
const sharedBy: Readonly<Record<string, (search: Search, nameOf: (id: string) => string | null) => Cell>> = {
  subject: ({ about }, nameOf) => about.map(({ id, name }) => (nameOf(id) === id ? name : nameOf(id))).join('; '),
  subject_id: ({ about }) => about.map(({ id }) => id).join('; '),
  source: ({ source }) => source && source.name,
  source_id: ({ source }) => source && source.id,
  recorded_by: ({ by }) => by,
  recorded_at: ({ at }) => at,
}

/** The names of the columns, in their order. */
export const csvHeader = [...table, ...ofSearches].map(([name]) => name)

const MARK = '\ufeff'

const separators: Record<CsvSeparator, string> = { COMMA: ',', SEMICOLON: ';', TAB: '\t' }

/**
 * Writes one row a claim, denials and claims about attributes included (RFC 4180), and after them one a recorded search, without a claim's id. It begins with a byte order mark:
 * without one, spreadsheets read UTF-8 as the machine's old code page and Persian and Chinese names are lost; readers that
 * know CSV skip it. Where a cell, or a part of it that a reader set to another separator would take for one, begins like a
 * formula, an apostrophe stands before it. Names that several have stand with what tells these apart. Every row says by what the file was filtered and how much was hidden: rows are
 * sorted, cut and pasted, and a part of a graph must not pass for the whole.
 */
export function writeCsv(
  { entities, relations, claims, searches, documents, speakers }: Subgraph,
  view: Partial<View>,
): string {
  const filtered = filterWords(view.filter, relations, view)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const relationOf = new Map(relations.map((relation) => [relation.id, relation]))
  const documentOf = new Map(documents.map((document) => [document.id, document]))
  const nameOf = (id: string | null) => {
    const named = id === null ? undefined : (byId.get(id) ?? speakers.get(id))
    return named ? nameAlone(named) : id
  }
  const kindOf = (id: string | null) => (id && byId.get(id)?.kind) ?? null
  const rows = claims.map((claim) => {
    const relation = claim.relation === null ? undefined : relationOf.get(claim.relation)
    const line: Line = { claim, relation, nameOf, kindOf, source: documentOf.get(claim.sourceId), filtered }
    return [...table.map(([, cell]) => harmlessCell(cell(line))), ...ofSearches.map(() => null)]
  })
  const searchRows = searches.map((search) => [
    ...table.map(([name]) => harmlessCell(name === 'filtered' ? filtered : (sharedBy[name]?.(search, nameOf) ?? null))),
    ...ofSearches.map(([, cell]) => harmlessCell(cell(search))),
  ])
  const delimiter = separators[view.separator ?? CsvSeparator.COMMA]
  return (
    MARK +
    stringify([csvHeader, ...rows, ...searchRows], { record_delimiter: '\r\n', delimiter, quoted_match: QUOTED_CELL })
  )
}
