import { cleanText, shortened } from '../../clean'
import { remark } from '../../draft'
import type { AttributeDraft, Draft, RelationDraft } from '../../draft'
import { draftsOfInterval } from '../follow-the-money/interval'
import { schemata } from '../follow-the-money/model'
import type { Schema } from '../follow-the-money/model'
import { kindOf } from '../follow-the-money/kinds'
import { attributeName, entityOf, relationsOfThing } from '../follow-the-money/thing'
import type { FtmRecord } from '../follow-the-money/values'
import type { Statement } from './statement'

/** All that is said of one entity, in the order of the file. */
export type Gathered = readonly [Statement, ...Statement[]]

/** The schema that is a special case of all others that statements name; where there is none, that of the first. */
function schemaOf(statements: Gathered): { schema: Schema; isOne: boolean } {
  const schemas = [...new Set(statements.map(({ schema }) => schema))].map((name) => schemata.get(name)!)
  const special = schemas.find(({ line }) => schemas.every(({ name }) => line.includes(name)))
  return { schema: special ?? schemas[0]!, isOne: special !== undefined }
}

/** What some statements say, as an object of FollowTheMoney. `also`: values of properties that they do not speak of. */
function recordOf(statements: readonly Statement[], schema: Schema, also: readonly Statement[] = []): FtmRecord {
  const values = new Map<string, string[]>()
  const own = new Set(statements.map(({ prop }) => prop))
  for (const { prop, value } of [...statements, ...also.filter(({ prop }) => !own.has(prop))]) {
    if (prop === 'id') continue
    const there = values.get(prop)
    if (!there) values.set(prop, [value])
    else if (!there.includes(value)) there.push(value)
  }
  const { line, entity } = [...statements, ...also][0]!
  return { id: entity, schema, caption: null, values, referents: [], place: { line, record: entity } }
}

const day = (time: string | null): string | null => time?.slice(0, 10) ?? null

/** "First seen 2021-03-04, last seen 2024-05-06. Original value: …" */
function noteOf({ firstSeen, lastSeen, original, value, isExternal }: Statement): string | null {
  const seen = [
    ...(firstSeen === null ? [] : [`first seen ${day(firstSeen)}`]),
    ...(lastSeen === null ? [] : [`last seen ${day(lastSeen)}`]),
  ].join(', ')
  const parts = [
    ...(seen === '' ? [] : [`${seen.charAt(0).toUpperCase()}${seen.slice(1)}.`]),
    ...(original === null || original === value ? [] : [`Original value: ${original}`]),
    ...(isExternal ? ['From an external source, not judged to be the same.'] : []),
  ]
  return parts.join(' ') || null
}

/** Where a statement stands, and who says it. */
const saidBy = (statement: Statement, fileName: string) => ({
  document: { title: statement.dataset },
  locator: shortened([fileName, `line ${statement.line}`, statement.id].filter((part) => part !== '').join(', '), 500),
  note: noteOf(statement),
})

/** One attribute a statement. */
function attributesOf(statements: Gathered, schema: Schema, fileName: string): AttributeDraft[] {
  const kind = kindOf(schema)
  return statements.flatMap((statement) => {
    const { prop, value, lang } = statement
    const cleaned = cleanText(value)
    if (prop === 'id' || schema.properties.get(prop)?.type === 'entity' || 'reason' in cleaned) return []
    return [{ name: attributeName(kind, prop), value: cleaned.value, lang, ...saidBy(statement, fileName) }]
  })
}

/** That somebody takes an entity for another is kept and told; nothing is merged. */
function judgementOf([{ entity, canonical, line }]: Gathered): { attributes: AttributeDraft[]; told: Draft[] } {
  if (canonical === entity) return { attributes: [], told: [] }
  const reason = `The file takes “${entity}” for “${canonical}”: a proposal to judge, nothing is merged.`
  return {
    attributes: [{ name: 'canonical_id', value: canonical }],
    told: [remark({ line, record: entity }, 'canonical_id', reason)],
  }
}

/** A thing with one claim for each statement of it. */
export function thingOf(statements: Gathered, fileName: string): Draft[] {
  const { schema, isOne } = schemaOf(statements)
  if (!schema.isThing) return []
  const { attributes, told } = judgementOf(statements)
  const [first] = statements
  const others = isOne
    ? []
    : [
        remark(
          { line: first.line, record: first.entity },
          'schema',
          `It is of several schemas; ${schema.name} is taken.`,
        ),
      ]
  const drafts = entityOf(recordOf(statements, schema)).map((draft) =>
    draft.what === 'entity'
      ? { ...draft, attributes: [...attributesOf(statements, schema, fileName), ...attributes] }
      : draft,
  )
  return [...drafts, ...told, ...others]
}

/** The statement from which a relation follows. */
const carrier = (statements: readonly Statement[], ids: readonly string[]): Statement =>
  statements.find(({ value }) => ids.includes(value)) ?? statements[0]!

const joined = (...parts: (string | null | undefined)[]): string | null =>
  parts.filter((part) => part).join('; ') || null

/** What ties entities: the properties of things that name others, and what has two ends, once for each dataset that says it. */
export function tiesOf(statements: Gathered, fileName: string, meant: (id: string) => string): Draft[] {
  const { schema } = schemaOf(statements)
  const datasets = [...new Set(statements.map(({ dataset }) => dataset))]
  // What a dataset says of a tie whose ends stand in another is said of the same ends.
  const ends = statements.filter(({ prop }) => schema.properties.get(prop)?.type === 'entity')
  return datasets.flatMap((dataset) => {
    const own = statements.filter((statement) => statement.dataset === dataset)
    const record = recordOf(own, schema, schema.isThing ? [] : ends)
    const drafts = schema.isThing ? relationsOfThing(record) : draftsOfInterval(record)
    return drafts.map((draft): Draft => {
      if (draft.what === 'relation') return tied(draft, own, fileName, meant)
      if (draft.what !== 'description') return draft
      const { document, locator, note } = saidBy(carrier(own, []), fileName)
      const attributes = draft.attributes.map((each) => ({ ...each, document, locator, note: joined(each.note, note) }))
      return { ...draft, id: meant(draft.id), attributes }
    })
  })
}

function tied(
  relation: RelationDraft,
  own: readonly Statement[],
  fileName: string,
  meant: (id: string) => string,
): RelationDraft {
  const { subject, object } = relation
  const { document, locator, note } = saidBy(carrier(own, [subject, object]), fileName)
  const others = [subject, object].filter((id) => meant(id) !== id)
  const judged =
    others.length > 0 ? `It names ${others.join(' and ')}, which the file takes for what is tied here.` : null
  const url = relation.document?.url
  return {
    ...relation,
    subject: meant(subject),
    object: meant(object),
    document,
    locator,
    note: joined(relation.note, url === undefined ? null : `Source: ${url}`, note, judged),
  }
}
