import { EntityKind, RelationType } from '../../../../model/generated/vocabulary'
import { idFor } from '../../../graph/ledger/entity-id'
import { cleanAddress, cleanName, cleanText, cleanTime, dayOf, LONGEST_ROLE, roleFrom, spanOf } from '../../clean'
import { bareEntity, problem, remark } from '../../draft'
import type { Stake } from '../../../../model/stake/stake'
import type { CitedDocument, Draft, ProblemDraft, RelationDraft } from '../../draft'
import { drawnAs } from './kinds'
import type { Schema } from './model'
import { attributesFrom } from './thing'
import { stakeOf } from '../../stake'
import { textsOf } from './values'
import type { FtmRecord } from './values'

const ROLES = ['role', 'relationship', 'status', 'ownershipType', 'purpose']
const DETAILS = ['percentage', 'amount', 'amountEur', 'amountUsd', 'sharesCount']
/** What ties more than so many pairs says nothing of any. */
const MOST_PAIRS = 1_000

/** When an interval was, in EDTF; where it gives several beginnings or ends, from the first to the last. */
function timeOf(record: FtmRecord, drafts: Draft[]): string | null {
  const read = (name: string): string[] =>
    textsOf(record, name).flatMap((text) => {
      const time = cleanTime(dayOf(text))
      if ('value' in time) return [time.value.text]
      drafts.push(problem(record.place, name, time.reason))
      return []
    })
  const [from] = read('startDate').sort()
  const to = read('endDate').sort().at(-1)
  if (from !== undefined || to !== undefined) {
    return spanOf(from, to, (reason) => void drafts.push(problem(record.place, 'endDate', reason)))
  }
  const days = read('date').sort()
  return days.length > 1 ? `[${days.join(',')}]` : (days[0] ?? null)
}

/** The document that an interval names as where it was read: its first proof, or else its first address that can be one. */
function citedBy(record: FtmRecord, drafts: Draft[]): CitedDocument | undefined {
  const [proof] = textsOf(record, 'proof')
  if (proof !== undefined) return { id: proof }
  for (const url of textsOf(record, 'sourceUrl')) {
    const cleaned = cleanAddress(url)
    if ('value' in cleaned) return { url: cleaned.value, publisher: textsOf(record, 'publisher')[0] }
    drafts.push(problem(record.place, 'sourceUrl', cleaned.reason))
  }
  return undefined
}

const CURRENCIES: Record<string, string> = { amountEur: ' EUR', amountUsd: ' USD', percentage: ' %' }

/** "50 %", "100000 EUR": the figures of an interval, for its statement. */
function detailOf(record: FtmRecord): string | null {
  const figures = DETAILS.flatMap((name) => {
    const [currency] = textsOf(record, name === 'amount' ? 'currency' : 'sharesCurrency')
    const unit = CURRENCIES[name] ?? (name === 'amount' && currency ? ` ${currency}` : '')
    return textsOf(record, name).map((text) => (text.includes('%') ? text : `${text}${unit}`))
  })
  return figures.length > 0 ? figures.join(', ') : null
}

/** What share it is of. Several figures of one record do not add up: whichever holds, it lies between the least and the most of them. */
function stakesOf(record: FtmRecord, drafts: Draft[]): Stake[] {
  const problems: ProblemDraft[] = []
  const [first, ...others] = textsOf(record, 'percentage').map((text) =>
    stakeOf(text, record.place, 'percentage', problems),
  )
  drafts.push(...problems)
  if (!first) return []
  const all = [first, ...others]
  const [least, most] = [Math.min(...all.map((one) => one.least)), Math.max(...all.map((one) => one.most))]
  return [
    {
      ...first,
      least,
      most,
      text:
        all
          .flatMap(({ text }) => text ?? [])
          .join('; ')
          .slice(0, 200) || null,
    },
  ]
}

/** What a property says of the time or the document of a claim and its own places do not hold: the others of several. */
function leftOver(record: FtmRecord, name: string, document: CitedDocument | undefined): string[] {
  const texts = textsOf(record, name)
  switch (name) {
    case 'startDate':
    case 'endDate':
      return texts.length > 1 ? texts : []
    case 'date':
      return textsOf(record, 'startDate', 'endDate').length > 0 ? texts : []
    case 'proof':
      return texts.slice(1)
    case 'publisher':
      return texts.filter((text) => text !== document?.publisher)
    case 'sourceUrl':
      return texts.filter((text) => {
        const cleaned = cleanAddress(text)
        return !('value' in cleaned) || cleaned.value !== document?.url
      })
    default:
      return texts
  }
}

/** All that an interval says for which a claim has no place of its own: "Percentage: 50; …"; its role too, where that is too long for one. */
function noteOf(record: FtmRecord, document: CitedDocument | undefined, hasRole: boolean): string | null {
  const { schema, values } = record
  const parts = [...values.keys()].flatMap((name) => {
    const property = schema.properties.get(name)
    if ((hasRole && ROLES.includes(name)) || (property?.type === 'entity' && name !== 'proof')) return []
    const texts = leftOver(record, name, document)
    return texts.length > 0 ? [`${property?.label ?? name}: ${texts.join(', ')}`] : []
  })
  return parts.length > 0 ? parts.join('; ') : null
}

/** The properties of an interval that hold its ends, the side that acts first. */
function endsOf({ schema, values }: FtmRecord): [source: string, target: string] | string[] {
  if (schema.edge) return [schema.edge.source, schema.edge.target]
  return [...schema.properties.values()]
    .filter(({ name, type, stub }) => type === 'entity' && !stub && name !== 'proof' && values.has(name))
    .map(({ name }) => name)
}

/** The relation that an interval is, all but its ends. */
function relationOf(record: FtmRecord, drafts: Draft[]): Omit<RelationDraft, 'subject' | 'object'> {
  const { type, role } = drawnAs(record.schema)
  const words = textsOf(record, ...ROLES).join('; ') || (role ?? '')
  const common = commonOf(record, drafts)
  const note = noteOf(record, common.document, words.length <= LONGEST_ROLE)
  const cleaned = note === null ? { value: null } : cleanText(note)
  if ('reason' in cleaned) drafts.push(problem(record.place, null, cleaned.reason))
  return {
    what: 'relation',
    type,
    role: roleFrom(words, (reason) => drafts.push(remark(record.place, 'role', reason))),
    note: 'value' in cleaned ? cleaned.value : null,
    detail: detailOf(record),
    ...(type === RelationType.OWNS && { stakes: stakesOf(record, drafts) }),
    ...common,
  }
}

const commonOf = (record: FtmRecord, drafts: Draft[]) => ({
  place: record.place,
  validity: timeOf(record, drafts),
  document: citedBy(record, drafts),
})

/** What an interval with one end says is told of that under the interval's name: "passport country". */
function attributeOf({ name, label, line }: Schema, property: string): string {
  if (property === 'number' && line.includes('Identification'))
    return name === 'Passport' ? 'passportNumber' : 'idNumber'
  return `${label.toLowerCase()} ${property}`
}

/** Bodies that are no state's own. */
const AMONG_STATES = /\b(UN|EU|United Nations|European|Union|World Bank|Interpol|Security Council)\b/i

/** A sanction: a relation from whoever imposed it. */
function sanctionOf(record: FtmRecord, ends: readonly string[], drafts: Draft[]): Draft[] {
  const { place } = record
  return textsOf(record, 'authority').flatMap((given): Draft[] => {
    const named = cleanName(given)
    if ('reason' in named) return [problem(place, 'authority', named.reason)]
    const kind = AMONG_STATES.test(named.value) ? EntityKind.ORGANIZATION : EntityKind.GOVERNMENT
    const id = idFor(kind, named.value)
    const authority = bareEntity(id, kind, named.value, place)
    const relation = { ...relationOf(record, drafts), type: RelationType.SANCTIONS, subject: id }
    // The note has all of it.
    const role = roleFrom(textsOf(record, 'program', 'programId').join('; '), (reason) =>
      drafts.push(remark(place, 'program', reason)),
    )
    return [authority, ...ends.map((object): Draft => ({ ...relation, role, object }))]
  })
}

/** What is not a thing: a relation for each pair of its ends; with one end, what it says of that. */
export function draftsOfInterval(record: FtmRecord): Draft[] {
  const { schema, place } = record
  const [first, ...others] = endsOf(record)
  const missing = [first, ...others].filter((name) => name === undefined || textsOf(record, name).length === 0)
  if (first === undefined || missing.length > 0) {
    const what = missing[0] === undefined ? 'names nothing that it ties' : `has no ${missing.join(' and no ')}`
    return [problem(place, missing[0] ?? null, `This ${schema.label.toLowerCase()} ${what}, so that it ties nothing.`)]
  }
  const drafts: Draft[] = []
  if (others.length === 0) {
    const common = commonOf(record, drafts)
    if (schema.line.includes('Sanction') && textsOf(record, 'authority').length > 0) {
      return [...sanctionOf(record, textsOf(record, first), drafts), ...drafts]
    }
    const attributes = attributesFrom(record, null, drafts).map((each) => ({
      ...each,
      ...common,
      name: attributeOf(schema, each.name),
    }))
    return [...textsOf(record, first).map((id): Draft => ({ what: 'description', id, attributes, place })), ...drafts]
  }
  const relation = relationOf(record, drafts)
  const pairs = textsOf(record, first).flatMap((a) => textsOf(record, ...others).map((b): [string, string] => [a, b]))
  if (pairs.length > MOST_PAIRS) {
    drafts.push(problem(place, null, `It ties ${pairs.length} pairs; ${MOST_PAIRS} of them are taken.`))
  }
  const { reversed } = drawnAs(schema)
  const relations = pairs.slice(0, MOST_PAIRS).map(([source, target]) => {
    const [subject, object] = reversed ? [target, source] : [source, target]
    return { ...relation, subject, object }
  })
  return [...relations, ...drafts]
}
