import { createHash } from 'node:crypto'

import { EntityKind, Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { kinds } from '../../../model/vocabulary/kind'
import { idFor } from '../../graph/ledger/entity-id'
import { fold } from '../../graph/fold'
import { cleanAddress, cleanName, cleanRole, cleanText, cleanTime, cleanTopic } from '../clean'
import type { Cleaned } from '../clean'
import { countryCode } from '../country'
import { problem } from '../draft'
import type { AttributeDraft, CitedDocument, Draft, EntityDraft, Place, RelationDraft } from '../draft'
import { readDate, readNumber } from './dates'
import type { EntityMapping, Mapping, Pick, RelationMapping } from './mapping'
import { firstOf, valuesOf } from './values'
import type { Cells } from './values'

/** A row while it is mapped: what it becomes, and what is wrong with it. */
type Row = { cells: Cells; place: Place; drafts: Draft[] }

const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

const columnOf = (pick: Pick | undefined): string | null => pick?.column ?? pick?.columns?.join(', ') ?? null

/** Keeps what can be recorded of some values, and tells of the rest. */
function keep<T>(row: Row, pick: Pick | undefined, clean: (text: string) => Cleaned<T>): T[] {
  return valuesOf(row.cells, pick).flatMap((text) => {
    const cleaned = clean(text)
    if ('value' in cleaned) return [cleaned.value]
    row.drafts.push(problem(row.place, columnOf(pick), cleaned.reason))
    return []
  })
}

/** One of the words of a vocabulary, from the mapping or from a column. */
function oneOf<T extends string>(row: Row, said: T | Pick | undefined, words: Record<string, T>): T | undefined {
  if (said === undefined || typeof said === 'string') return said
  const value = firstOf(row.cells, said)
  if (value === undefined) return undefined
  if (Object.hasOwn(words, value)) return words[value]
  const reason = `“${value}” is none of ${Object.keys(words).slice(0, 12).join(', ')} …: say in the mapping with “values” what it stands for.`
  row.drafts.push(problem(row.place, columnOf(said), reason))
  return undefined
}

const country = (text: string): Cleaned => {
  const code = countryCode(text)
  return code === undefined ? { reason: `“${text}” is no country that is known.` } : { value: code }
}

/** An id made of kind and name: what two names share that are not the same is told apart by a mark. A person is one of the file alone. */
function idOfName(kind: EntityKind, name: string): string {
  const id = idFor(kind, name)
  const plain = `${kinds[kind].prefix}:${fold(name).replaceAll(' ', '-')}` === id
  const whole = plain ? id : `${id}-${mark(fold(name))}`
  return kind === EntityKind.PERSON ? `named:${whole}` : whole
}

function attributesOf(row: Row, given: EntityMapping['attributes']): AttributeDraft[] {
  return Object.entries(given).flatMap(([name, picks]) =>
    picks.flatMap((pick) => keep(row, pick, cleanText).map((value) => ({ name, value }))),
  )
}

function entityOf(row: Row, given: EntityMapping): EntityDraft | undefined {
  const kind = oneOf(row, given.kind, EntityKind) ?? EntityKind.ORGANIZATION
  const [id] = valuesOf(row.cells, given.id)
  const names = keep(row, given.name, cleanName)
  if (names.length === 0 && id === undefined) return undefined
  const name = names[0] ?? `Unnamed ${kinds[kind].one} (${id})`
  return {
    what: 'entity',
    id: id === undefined ? idOfName(kind, name) : id,
    kind,
    name,
    aliases: [...names.slice(1), ...given.aliases.flatMap((pick) => keep(row, pick, cleanName))].filter(
      (each) => each !== name,
    ),
    description: keep(row, given.description, cleanText)[0] ?? null,
    countries: [...new Set(given.country.flatMap((pick) => keep(row, pick, country)))],
    topics: [...new Set(given.topics.flatMap((pick) => keep(row, pick, cleanTopic)))],
    attributes: attributesOf(row, given.attributes),
    place: row.place,
  }
}

function timeOf(row: Row, { date, begin, end }: RelationMapping, order: Mapping['file']['dates']): string | null {
  const read = (pick: Pick | undefined) => keep(row, pick, (text) => readDate(text, order))[0]
  const [from, to] = [read(begin), read(end)]
  if (from === undefined && to === undefined) return read(date) ?? null
  const span = cleanTime(`${from ?? ''}/${to ?? ''}`)
  if ('value' in span) return span.value.text
  row.drafts.push(problem(row.place, columnOf(end), span.reason))
  return null
}

/** "1500000.00 EUR, 50 %": what a row says in figures. */
function detailOf(row: Row, { amount, currency, stake }: RelationMapping, decimal: '.' | ','): string | null {
  const unit = firstOf(row.cells, currency)
  const sums = keep(row, amount, (text) => {
    const number = readNumber(text.replace(/[\p{Sc}\s]/gu, ''), decimal)
    return number === undefined ? { reason: `“${text}” is no amount.` } : { value: unit ? `${number} ${unit}` : number }
  })
  const shares = valuesOf(row.cells, stake).map((text) => (text.includes('%') ? text : `${text} %`))
  return [...sums, ...shares].join(', ') || null
}

function citedOf(row: Row, source: RelationMapping['source']): CitedDocument | undefined {
  if (!source) return undefined
  const [url] = keep(row, source.url, cleanAddress)
  const [title] = keep(row, source.title, cleanName)
  if (url === undefined && title === undefined) return undefined
  return { url, title, publisher: keep(row, source.publisher, cleanName)[0] }
}

function relationOf(
  row: Row,
  given: RelationMapping,
  ids: ReadonlyMap<string, string>,
  file: Mapping['file'],
): RelationDraft | undefined {
  const [subject, object] = [ids.get(given.subject), ids.get(given.object)]
  // A row without one of the ends says nothing about a relation.
  if (subject === undefined || object === undefined) return undefined
  const detail = detailOf(row, given, file.decimal ?? '.')
  const notes = keep(row, given.note, cleanText)
  return {
    what: 'relation',
    type: oneOf(row, given.type, RelationType) ?? RelationType.LINKED_TO,
    subject,
    object,
    role: keep(row, given.role, (text) => cleanRole(text.slice(0, 200)))[0] ?? null,
    validity: timeOf(row, given, file.dates),
    stance: oneOf(row, given.stance, Stance),
    modality: oneOf(row, given.modality, Modality),
    detail,
    note: notes[0] ?? null,
    quote: keep(row, given.quote, cleanText)[0] ?? null,
    locator: keep(row, given.locator, cleanName)[0] ?? null,
    document: citedOf(row, given.source),
    place: row.place,
  }
}

/** What one row becomes: its entities, the relations among them, and what is wrong with it. */
export function draftsOfRow(cells: Cells, line: number, mapping: Mapping): Draft[] {
  const row: Row = { cells, place: { line, record: `row ${line}` }, drafts: [] }
  if ([...cells.values()].some((cell) => cell.includes('\uFFFD'))) {
    return [problem(row.place, null, 'The row holds bytes that are no text in the encoding of the file.')]
  }
  const ids = new Map<string, string>()
  const entities: EntityDraft[] = []
  for (const [name, given] of Object.entries(mapping.entities)) {
    const entity = entityOf(row, given)
    if (!entity) continue
    ids.set(name, entity.id)
    entities.push(entity)
  }
  const relations = mapping.relations.flatMap((given) => relationOf(row, given, ids, mapping.file) ?? [])
  if (entities.length === 0)
    row.drafts.push(problem(row.place, null, 'The row names nothing that the mapping asks for.'))
  return [...entities, ...relations, ...row.drafts]
}
