import { stringify } from 'yaml'

import { decimalOf, orderOf } from './dates'
import { readMapping } from './mapping'
import type { Mapping } from './mapping'
import type { Dialect } from '../file/table'

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
const NAME = /name|nome|nom$|razao|title|firma|company|organi[sz]ation|entity|donor|party|owner|fornecedor|предприятие/i
const NO_NAME = /id$|^id|code|num|nr|date|data|typ|url|address|kind|country|amount|valor|value/i
const ID =
  /^(id|eik|cnpj|lei|ico|inn|ogrn|node_?id|uid|key|number|nr|registration|reg(istration)?[ _]?(no|number))$|_id$/i
const COUNTRY = /country|countries|land$|pais|nationality/i
const DATE = /date|datum|data|since|from|begin|start/i
const AMOUNT = /amount|valor|value|sum|betrag|eur$|usd$/i
const PERSON = /person|director|officer|manager|employee|senador|candidat/i
const COMPANY = /company|firm|supplier|contract|razao|fornecedor|unternehmen|gmbh|eik|cnpj/i

/** A column: its name, and what the first rows have in it. */
export type Column = { name: string; values: readonly string[] }

const kindFor = (name: string): string =>
  COMPANY.test(name) ? 'COMPANY' : PERSON.test(name) ? 'PERSON' : 'ORGANIZATION'
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

function fileOf(dialect: Dialect, columns: readonly Column[]) {
  const all = columns.flatMap(({ values }) => values)
  const { encoding, delimiter, header } = dialect
  return { encoding, delimiter, header, decimal: decimalOf(all), dates: orderOf(all) }
}

function tied(columns: readonly Column[], pair: NonNullable<ReturnType<typeof pairIn>>) {
  const { subject, object, type } = pair
  const taken = [subject.name, object.name]
  const rest = columns.map(({ name }) => name).filter((name) => !taken.includes(name))
  const [date, amount] = [first(columns, DATE, taken), first(columns, AMOUNT, taken)]
  const notes = rest.filter((name) => name !== date && name !== amount)
  return {
    entities: {
      subject: { kind: kindFor(subject.name), name: subject.name },
      object: { kind: kindFor(object.name), name: object.name },
    },
    relations: [
      {
        type,
        subject: 'subject',
        object: 'object',
        date,
        amount,
        ...(notes.length > 0 && { note: { columns: notes, join: '; ' } }),
      },
    ],
  }
}

function listed(columns: readonly Column[]) {
  const name = (columns.find(isNameColumn) ??
    columns.find(({ values }) => values.some((value) => /\p{L}{2}/u.test(value))) ??
    columns[0])!.name
  const id = first(columns, ID, [name])
  const country = first(columns, COUNTRY, [name])
  const rest = columns.map((column) => column.name).filter((each) => each !== name && each !== country)
  const attributes = Object.fromEntries(rest.map((each) => [each.slice(0, 100), each]))
  const words = columns.map((column) => column.name).join(' ')
  return { entities: { entity: { kind: kindFor(words), id, name, country, attributes } } }
}

/** A mapping for a table that nobody has given one, as YAML that shows all that was guessed. */
export function guessMapping(dialect: Dialect, columns: readonly Column[]): { yaml: string; mapping: Mapping } {
  const pair = pairIn(columns)
  const yaml = stringify({ file: fileOf(dialect, columns), ...(pair ? tied(columns, pair) : listed(columns)) })
  return { yaml, mapping: readMapping(yaml) }
}
