import { stringify } from 'yaml'

import { vocabulary } from '../../../../model/vocabulary/relation-type'
import { RelationType } from '../../../../model/generated/vocabulary'
import { remark } from '../../draft'
import type { Draft, EntityDraft, RelationDraft } from '../../draft'
import type { ImportFile } from '../../file/import-file'
import { dialectFor, rowsOf } from '../../file/table'
import { readMapping } from '../../mapping/mapping'
import type { Mapping } from '../../mapping/mapping'
import { columnsOf, draftsOfSheet } from '../../mapping/sheet'
import type { Sheet } from '../../mapping/sheet'
import type { Format, MappingFor } from '../format'
import { arrowRows, readArrow } from './arrow'
import { suggestedKind, suggestedType } from './suggest'

type Column = { name: string; values: readonly string[] }

const HEAD =
  /^(from|to|source|target|subject|object|(entity|name|node|person|party)[ _]?[12ab]?|relation(ship)?|type|label|text|role|link|description|url|sources?|date|weight)$/i
const FROM = /^(from|source|subject|(entity|name|node|person|party)[ _]?[1a]?)$/i
const TO = /^(to|target|object|(entity|name|node|person|party)[ _]?[2b])$/i
const TEXT = /^(relation(ship)?|type|label|text|role|link|description)$/i

/** How much a column looks like what stands between names: small letters at the beginning, the same texts again. */
function isText({ values }: Column): number {
  const small = values.filter((value) => /^\p{Ll}/u.test(value)).length
  return values.length === 0 ? -1 : small / values.length + 1 - new Set(values).size / values.length
}
const isAddress = ({ values }: Column): boolean => values.some((value) => /^https?:\/\//.test(value))

/** The columns of an edge list: those that their names say, else the first and the one that holds names. */
function partsOf(columns: readonly Column[]) {
  const plain = columns.filter((column) => !isAddress(column))
  const said = (sort: RegExp) => plain.find(({ name }) => sort.test(name))
  const from = said(FROM) ?? plain[0]
  const others = plain.filter((column) => column !== from)
  const open = others.filter((column) => column !== said(TO))
  const text =
    said(TEXT) ??
    (others.length < 2 ? undefined : open.slice(0, 2).sort((one, other) => isText(other) - isText(one))[0])
  const to = said(TO) ?? others.find((column) => column !== text)
  const rest = others.filter((column) => column !== to && column !== text)
  return { from, to, text, rest, addresses: columns.filter(isAddress) }
}

/** What parts several addresses in a cell. */
function signBetween(values: readonly string[]): string | undefined {
  return [';', '|', ' '].find((sign) => values.some((value) => value.split(sign).filter((part) => part).length > 1))
}

/** A mapping for an edge list that nobody has given one, as YAML. */
function guessed(file: object, columns: readonly Column[]): string {
  const { from, to, text, rest, addresses } = partsOf(columns)
  const [address] = addresses
  const split = address && signBetween(address.values)
  return stringify({
    file,
    entities: {
      from: { name: from?.name ?? 'column 1', match: 'name' },
      to: { name: to?.name ?? 'column 2', match: 'name' },
    },
    relations: [
      {
        type: RelationType.LINKED_TO,
        subject: 'from',
        object: 'to',
        ...(text && { role: text.name }),
        ...(rest.length > 0 && { note: { columns: rest.map(({ name }) => name), join: '; ' } }),
        ...(address && { source: { url: split === undefined ? address.name : { column: address.name, split } } }),
      },
    ],
  })
}

async function isArrows(file: ImportFile, encoding: string): Promise<boolean> {
  let [lines, arrows] = [0, 0]
  for await (const { cells, wrong } of arrowRows(file, encoding)) {
    if (cells.length > 0) arrows++
    if (cells.length > 0 || wrong !== undefined) lines++
    if (lines >= 50) break
  }
  return arrows > 0 && arrows * 2 >= lines
}

type Plan = { sheet: Sheet; yaml: string; encoding: string; samples: MappingFor['columns'] }

async function planOf(file: ImportFile, yaml: string | null): Promise<Plan> {
  const given = yaml === null ? undefined : readMapping(yaml)
  const dialect = await dialectFor(file, given?.file)
  const { encoding, delimiter } = dialect
  const withArrows = await isArrows(file, encoding)
  const rows = () => (withArrows ? arrowRows(file, encoding) : rowsOf(file, dialect))
  let header = withArrows ? 0 : (given?.file.header ?? dialect.header)
  if (header > 0 && given?.file.header === undefined) {
    // A first row of names is a tie like any other, unless it says what columns are.
    const { columns } = await columnsOf(rows(), header)
    if (columns.filter((name) => HEAD.test(name)).length < 2) header = 0
  }
  const { columns, samples } = await columnsOf(rows(), header)
  const said = yaml ?? guessed(withArrows ? { encoding } : { encoding, delimiter, header }, arrows(samples, withArrows))
  return { encoding, samples, yaml: said, sheet: { name: null, header, columns, mapping: readMapping(said), rows } }
}

/** Lines with arrows have their text in the middle. */
const arrows = (samples: readonly Column[], withArrows: boolean): readonly Column[] =>
  withArrows
    ? ['column 1', 'column 2', 'column 3'].map((name, at) => ({ name, values: at === 1 ? ['a', 'a'] : ['A', 'B'] }))
    : samples

/** More texts than these are not told one by one. */
const MOST_TOLD = 200

/** Says of each text that a tie is linked by which type it may be, once, and with each claim. */
function makeAdviser(mapping: Mapping) {
  const told = new Set<string>()
  const isOpen = Object.values(mapping.entities).every(({ kind }) => kind === undefined)
  const advise = (relation: RelationDraft): { relation: RelationDraft; said: Draft[] } => {
    const type = relation.type === RelationType.LINKED_TO && relation.role ? suggestedType(relation.role) : undefined
    if (type === undefined) return { relation, said: [] }
    const word = `“${relation.role}” may be ${type} (${vocabulary[type].label})`
    const note = [relation.note, `${word}.`].filter((part) => part).join('; ')
    const isNew = !told.has(relation.role!) && told.size < MOST_TOLD
    told.add(relation.role!)
    const reason = `${word}: say so in the mapping, or record it, if it is.`
    const said = isNew ? [remark(relation.place, 'role', reason)] : []
    return { relation: { ...relation, note }, said }
  }
  return (drafts: readonly Draft[]): Draft[] => {
    const types = drafts.flatMap((draft) => (draft.what === 'relation' ? [suggestedType(draft.role ?? '')] : []))
    const kindOf = (draft: EntityDraft) => (isOpen ? suggestedKind(draft.name, types[0]) : draft.kind)
    return drafts.flatMap((draft): Draft[] => {
      if (draft.what === 'entity') return [{ ...draft, kind: kindOf(draft) }]
      if (draft.what !== 'relation') return [draft]
      const { relation, said } = advise(draft)
      return [relation, ...said]
    })
  }
}

/** Whether text is lines with arrows, as the beginning of a file shows. */
const looksLikeArrows = (text: string): boolean => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const first = lines.slice(0, 20)
  const arrows = first.filter((line) => line.length < 1_000 && readArrow(line) !== undefined)
  return arrows.length > 0 && arrows.length >= first.length * 0.7
}

/** Names in pairs with free text between them: as a table of two columns or more, or as lines with arrows. */
export const edgeList: Format = {
  namespace: 'file',
  recognises: ({ text }) => looksLikeArrows(text.slice(0, 8_000).replace(/\n[^\n]*$/, '')),
  isLocal: true,
  passes: 1,
  mappingFor: async (file, yaml) => {
    const { yaml: mapping, encoding, samples } = await planOf(file, yaml)
    return { mapping, encoding, columns: samples }
  },
  read: async function* (file, pass, { mapping }) {
    const { sheet } = await planOf(file, mapping)
    const advise = makeAdviser(sheet.mapping)
    for await (const drafts of draftsOfSheet(sheet, pass)) yield advise(drafts)
  },
}
