import { stringify } from 'yaml'

import { decimalOf, orderOf } from './dates'
import { kindNamed } from './kind-words'
import { LONGEST_ATTRIBUTE, readMapping } from './mapping'
import type { Mapping } from './mapping'

/** Pairs of words by which tables name two sides, the one that acts first, and the relation that they mean. */
const PAIRS: readonly [subject: RegExp, object: RegExp, type: string][] = [
  [/owner|shareholder|holder|parent|gesellschafter/i, /owned|asset|company|subsidiary|holding|unternehmen/i, 'OWNS'],
  [/donor|payer|doador|spender/i, /party|beneficiary|recipient|candidat|empf/i, 'PAYS'],
  [/buyer|authority|orgao|contracting/i, /supplier|contractor|contratada|vendor|razao|lieferant/i, 'AWARDS'],
  [/director|officer|manager|ceo/i, /company|organi[sz]ation|employer|firm/i, 'LEADS'],
  [/employee|person/i, /employer|company|organi[sz]ation/i, 'WORKS_FOR'],
  [
    /^(source|from|subject|start|left|entity ?1|name ?1|a)\b/i,
    /^(target|to|object|end|right|entity ?2|name ?2|b)\b/i,
    'LINKED_TO',
  ],
]
const NAMED = /^((full|entity|company|legal|organi[sz]ation)[ _]?)?(name|nome|nom|label|title)$/i
const NAME = /name|nome|nom$|razao|title|firma|company|organi[sz]ation|entity|donor|party|owner|fornecedor|предприятие/i
const NO_NAME =
  /publisher|source|scheme|licen[cs]e|file|id$|^id|code|num|nr|date|data|typ|url|address|kind|country|amount|valor|value/i
const ID =
  /^(id|eik|cnpj|lei|ico|inn|ogrn|node_?id|uid|key|number|nr|registration|reg(istration)?[ _]?(no|number)|record_?id)$|_id$/i
/** Columns that hold what the two ends of a relation are called by elsewhere. */
const FROM = /^:?(start|source|from|src|subject|owner|parent)[ _:]?(id|key|node)$|^node[ _]?(id[ _])?(start|1)$/i
const TO = /^:?(end|target|to|dst|object|owned|child)[ _:]?(id|key|node)$|^node[ _]?(id[ _])?(end|2)$/i
const COUNTRY = /country|countries|land$|pais|nationality/i
const BEGIN = /^(start|begin|valid from|from)[ _]?(date)?$/i
const END = /^(end|until|valid to|to)[ _]?(date)?$/i
const DATE = /date|datum|data|since|from|begin|start/i
const AMOUNT = /amount|valor|value|sum|betrag|eur$|usd$/i
const PERSON = /person|director|officer|manager|employee|senador|candidat/i
const COMPANY = /company|firm|supplier|contract|razao|fornecedor|unternehmen|gmbh|eik|cnpj/i

/** A column: its name, and what the first rows have in it. */
export type Column = { name: string; values: readonly string[] }

/** A column beside the name's that says of each row what kind it is: "DonorType" beside "Donor". */
function kindColumn(columns: readonly Column[], beside: string) {
  const found = columns.find(
    ({ name, values }) =>
      /^(.*[ _]?)(type|kind)$/i.test(name) &&
      beside.toLowerCase().startsWith(name.replace(/[ _]?(type|kind)$/i, '').toLowerCase()) &&
      values.length > 0 &&
      values.every((value) => kindNamed(value) !== undefined),
  )
  if (!found) return undefined
  const values = Object.fromEntries([...new Set(found.values)].sort().map((each) => [each, kindNamed(each)]))
  return { column: found.name, values, default: 'ORGANIZATION' }
}

/**
 * How an entity is named. What its kind is not known of is told by its name within this table alone: one of the same name
 * elsewhere may be another.
 */
function entityIn(columns: readonly Column[], name: string, words: string) {
  const kind =
    kindColumn(columns, name) ?? (COMPANY.test(words) ? 'COMPANY' : PERSON.test(words) ? 'PERSON' : undefined)
  return kind === undefined ? { kind: 'ORGANIZATION', id: name, name } : { kind, name }
}

/** Several values in a cell, where all cells of a column are lists in JSON. */
function pickFor({ name, values }: Column): string | { column: string; json: true } {
  const isList = values.length > 0 && values.every((value) => value.startsWith('[') && isJson(value))
  return isList ? { column: name, json: true } : name
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const isNameColumn = ({ name, values }: Column): boolean =>
  NAME.test(name) && !NO_NAME.test(name) && values.some((value) => /\p{L}{2}/u.test(value))

/** Two columns that name the ends of a relation. */
function pairIn(columns: readonly Column[]): { subject: Column; object: Column; type: string } | undefined {
  const named = columns.filter(
    ({ name, values }) => !NO_NAME.test(name) && values.some((value) => /\p{L}{2}/u.test(value)),
  )
  for (const [from, to, type] of PAIRS) {
    const subject = named.find(({ name }) => from.test(name))
    const object = named.find(({ name }) => to.test(name) && name !== subject?.name)
    if (subject && object) return { subject, object, type }
  }
  return undefined
}

/** The first column of a sort that is not one of `taken`. */
const first = (columns: readonly Column[], sort: RegExp, taken: readonly string[]): string | undefined =>
  columns.find(({ name }) => sort.test(name) && !taken.includes(name))?.name

/** How a table is written, as `file` of a mapping says it. */
export type Written = Mapping['file'] | Omit<Mapping['file'], 'empty'>

function fileOf(written: Written, columns: readonly Column[]) {
  const all = columns.flatMap(({ values }) => values)
  return { decimal: decimalOf(all), dates: orderOf(all), ...written }
}

/** What a relation says beside its ends. */
function saying(columns: readonly Column[], taken: readonly string[]) {
  const [begin, end] = [first(columns, BEGIN, taken), first(columns, END, taken)]
  const spans = begin !== undefined && end !== undefined
  const date = spans ? undefined : first(columns, DATE, taken)
  const amount = first(columns, AMOUNT, taken)
  const used = [...taken, date, amount, ...(spans ? [begin, end] : [])]
  const notes = columns.map(({ name }) => name).filter((name) => !used.includes(name))
  return {
    date,
    ...(spans && { begin, end }),
    amount,
    ...(notes.length > 0 && { note: { columns: notes, join: '; ' } }),
  }
}

function tied(columns: readonly Column[], { subject, object, type }: NonNullable<ReturnType<typeof pairIn>>) {
  return {
    entities: {
      subject: entityIn(columns, subject.name, subject.name),
      object: entityIn(columns, object.name, object.name),
    },
    relations: [{ type, subject: 'subject', object: 'object', ...saying(columns, [subject.name, object.name]) }],
  }
}

/** A table of ties between what other rows or files describe. */
function referring(columns: readonly Column[]) {
  const [from, to] = [first(columns, FROM, []), first(columns, TO, [])]
  if (from === undefined || to === undefined) return undefined
  return {
    entities: { subject: { id: from }, object: { id: to } },
    relations: [{ type: 'LINKED_TO', subject: 'subject', object: 'object', ...saying(columns, [from, to]) }],
  }
}

/** The last part of the name of a column that says where it stands in a record: "parties/0/name". */
const leaf = (name: string): string => name.split('/').at(-1)!

const nameColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find((column) => NAMED.test(leaf(column.name)) && isNameColumn(column)) ?? columns.find(isNameColumn)

/** The column of ids of what another column names: of the same part of a record, and no fewer different ones than names. */
function idColumn(columns: readonly Column[], name: Column): string | undefined {
  const part = name.name.slice(0, -leaf(name.name).length)
  const different = new Set(name.values).size
  const isId = ({ name: each, values }: Column) =>
    ID.test(leaf(each)) && each !== name.name && new Set(values).size >= different
  const others = columns.filter(isId)
  return (others.find((each) => each.name === `${part}${leaf(each.name)}`) ?? (part === '' ? others[0] : undefined))
    ?.name
}

/** What the values of a column are recorded under: its name, the end of a long one left out, and no other's. That it was cut is told with the table. */
function attributeNameFor(column: string, taken: object): string {
  for (let more = 1; ; more++) {
    const end = more === 1 ? '' : ` (${more})`
    const name = column.slice(0, LONGEST_ATTRIBUTE - end.length) + end
    if (!Object.hasOwn(taken, name)) return name
  }
}

function listed(columns: readonly Column[]) {
  const named =
    nameColumn(columns) ?? columns.find(({ values }) => values.some((value) => /\p{L}{2}/u.test(value))) ?? columns[0]!
  const { name } = named
  const id = idColumn(columns, named)
  const country = first(columns, COUNTRY, [name])
  const rest = columns.filter((column) => column.name !== name && column.name !== country)
  const attributes: Record<string, ReturnType<typeof pickFor>> = {}
  for (const column of rest) attributes[attributeNameFor(column.name, attributes)] = pickFor(column)
  const words = [leaf(name), leaf(id ?? '')].join(' ')
  return {
    entities: { entity: { ...entityIn(columns, name, words), ...(id !== undefined && { id }), country, attributes } },
  }
}

/** Whether a table names somebody, so that something can be guessed of it. */
export const names = (columns: readonly Column[]): boolean =>
  (nameColumn(columns) ?? referring(columns) ?? pairIn(columns)) !== undefined

/** What a mapping says for a table that nobody has given one. */
export function guess(written: Written, columns: readonly Column[]): object {
  const pair = pairIn(columns)
  const rest = referring(columns) ?? (pair ? tied(columns, pair) : listed(columns))
  return { file: fileOf(written, columns), ...rest }
}

/** A mapping for a table that nobody has given one, as YAML that shows all that was guessed. */
export function guessMapping(written: Written, columns: readonly Column[]): { yaml: string; mapping: Mapping } {
  const yaml = stringify(guess(written, columns))
  return { yaml, mapping: readMapping(yaml) }
}
