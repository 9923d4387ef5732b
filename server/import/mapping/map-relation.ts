import { Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { cleanAddress, cleanName, cleanRole, cleanText, cutTo, LONGEST_ROLE, spanOf } from '../clean'
import type { Cleaned } from '../clean'
import type { Stake } from '../../../model/stake/stake'
import type { CitedDocument, ProblemDraft, RelationDraft } from '../draft'
import { stakeOf } from '../stake'
import { readDate, readNumber } from './dates'
import type { Mapping, Pick, RelationMapping } from './mapping'
import { columnOf, keep, shareOf, tell, valuesAt, wordsAt } from './row'
import type { Row } from './row'
import { readValues } from './values'

/** More ties than these are in no row that anybody wrote. */
const MOST_PAIRS = 1_000

/** What a row says of its relations, each with a value or with one for each of them. */
type Said = {
  types: (RelationType | undefined)[]
  stances: (Stance | undefined)[]
  modalities: (Modality | undefined)[]
  roles: (string | undefined)[]
  dates: (string | undefined)[]
  begins: (string | undefined)[]
  ends: (string | undefined)[]
  sums: (string | undefined)[]
  shares: (string | undefined)[]
}

const SUM = /^([^\d+\-.,']*)([-+]?\d[\d.,'’\s\u00a0\u202f]*)(\D*)$/u

/** "1500000.00 EUR": an amount with its currency, which may stand beside it in the cell. */
function readSum(text: string, decimal: '.' | ',' | undefined, unit: string | undefined): Cleaned {
  const [, before = '', digits, after = ''] = SUM.exec(text.trim()) ?? []
  const number = digits === undefined ? undefined : readNumber(digits, decimal)
  if (!number) return { reason: `“${text.slice(0, 100)}” is no amount.` }
  if ('reason' in number) return number
  const own = [before, after].map((part) => part.trim()).filter((part) => part !== '')
  const units = own.length > 0 && (unit === undefined || !own.includes(unit)) ? [...own, unit] : [unit]
  return { value: [number.value, ...units].filter((part) => part !== undefined).join(' ') }
}

function saidIn(row: Row, given: RelationMapping, { dates: order, decimal }: Mapping['file']): Said {
  const date = (pick: Pick | undefined) => valuesAt(row, pick, (text) => readDate(text, order))
  const [unit] = keep(row, given.currency, cleanName)
  return {
    types: wordsAt(row, given.type, RelationType),
    stances: wordsAt(row, given.stance, Stance),
    modalities: wordsAt(row, given.modality, Modality),
    roles: valuesAt(row, given.role, (text) =>
      cleanRole(cutTo(text, LONGEST_ROLE, (reason) => tell(row, given.role, reason))),
    ),
    dates: date(given.date),
    begins: date(given.begin),
    ends: date(given.end),
    sums: valuesAt(row, given.amount, (text) => readSum(text, decimal, unit)),
    shares: valuesAt(row, given.stake, cleanText).map((text) => (!text || text.includes('%') ? text : `${text} %`)),
  }
}

function timeOf(row: Row, given: RelationMapping, from?: string, to?: string, on?: string): string | null {
  if (from === undefined && to === undefined) return on ?? null
  return spanOf(from, to, (reason) => tell(row, given.end ?? given.begin, reason))
}

/** The stake that cells say. */
function stakesOf(row: Row, pick: Pick | undefined, shares: readonly (string | undefined)[]): Stake[] {
  const problems: ProblemDraft[] = []
  const text = together(shares, '; ')
  const stakes = text === null ? [] : [stakeOf(text, row.place, columnOf(pick) ?? 'stake', problems)]
  for (const { reason } of problems) tell(row, pick, reason)
  return stakes
}

const longIn = (row: Row, pick: Pick | undefined): string[] =>
  readValues(row.cells, pick).values.filter((text) => text.length > LONGEST_ROLE && 'value' in cleanText(text))

/** The documents that a row cites: by their addresses, or by their titles, each of which is read to say it. */
function citedBy(row: Row, source: RelationMapping['source']): (CitedDocument | undefined)[] {
  if (!source) return [undefined]
  const urls = keep(row, source.url, cleanAddress)
  const titles = keep(row, source.title, cleanName)
  const [publisher] = keep(row, source.publisher, cleanName)
  if (urls.length > 0) {
    return urls.map((url, at) => ({ url, title: urls.length === titles.length ? titles[at] : undefined, publisher }))
  }
  return titles.length > 0 ? titles.map((title) => ({ title, publisher })) : [undefined]
}

const together = (values: readonly (string | undefined)[], sign: string): string | null =>
  values.filter((value) => value !== undefined).join(sign) || null

/** The relations that a row has for one of the mapping: one for each pair of its ends. */
export function relationsOf(
  row: Row,
  given: RelationMapping,
  ids: ReadonlyMap<string, readonly string[]>,
  file: Mapping['file'],
): RelationDraft[] {
  const objects = ids.get(given.object) ?? []
  const all = (ids.get(given.subject) ?? []).flatMap((subject) => objects.map((object) => ({ subject, object })))
  if (all.length === 0) return []
  if (all.length > MOST_PAIRS)
    tell(row, undefined, `The row ties ${all.length} pairs; ${MOST_PAIRS} of them are taken.`)
  const pairs = all.slice(0, MOST_PAIRS)
  const said = saidIn(row, given, file)
  const [id] = keep(row, given.id, cleanName)
  const shared = {
    // What is longer than a role is kept whole.
    note: together([...keep(row, given.note, cleanText), ...longIn(row, given.role)], '; '),
    quote: keep(row, given.quote, cleanText)[0] ?? null,
    locator: keep(row, given.locator, cleanName)[0] ?? null,
    place: id === undefined ? row.place : { ...row.place, record: id },
  }
  // What is not read as denied must not become asserted.
  if (said.stances.includes(undefined)) return []
  const written = typeof given.type === 'string' ? [] : readValues(row.cells, given.type).values
  if (pairs.length === 1 && said.dates.length > 1)
    tell(row, given.date, `${columnOf(given.date)} has several dates; the first is taken.`)
  const documents = citedBy(row, given.source)
  return pairs.flatMap((pair, at): RelationDraft[] => {
    const one = <T>(values: readonly T[]) => shareOf(values, at, pairs.length)
    const [type] = one(said.types)
    const words = together(type === undefined ? [...one(said.roles), ...one(written)] : one(said.roles), '; ')
    const relation: RelationDraft = {
      what: 'relation',
      type: type ?? RelationType.LINKED_TO,
      ...pair,
      role:
        words === null
          ? null
          : cutTo(words, LONGEST_ROLE, (reason) => tell(row, given.role, `What it is called as a whole: ${reason}`)),
      validity: timeOf(row, given, one(said.begins)[0], one(said.ends)[0], one(said.dates)[0]),
      stance: one(said.stances)[0],
      modality: one(said.modalities)[0],
      detail: together([...one(said.sums), ...one(said.shares)], ', '),
      ...(type === RelationType.OWNS && { stakes: stakesOf(row, given.stake, one(said.shares)) }),
      ...shared,
    }
    return documents.map((document) => ({ ...relation, document }))
  })
}
