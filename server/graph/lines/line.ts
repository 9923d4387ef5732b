import { z } from 'zod'

import {
  ControlMechanism,
  EntityKind,
  ImportFormat,
  Modality,
  RelationType,
  SearchOutcome,
  Stance,
  StakeDisclosure,
  StakeKind,
} from '../../../model/generated/vocabulary'
import { kindAttributeNames } from '../entity/kind-attributes'
import { newId, text } from '../input'
import { readContent, writtenContent } from '../investigation/content'

/**
 * A graph as JSON lines: everything that is recorded, one record a line, as it is kept. What follows from it (relations, what claims make
 * of entities, how names are searched) is made anew where it is read. The first line says what the file is, the last one that it is whole.
 * Version 2 has investigations and their versions besides, version 3 recorded searches; files of earlier versions are read as they are.
 */
export const LINES_VERSION = 3

/** Text as it could be recorded; what is kept is not changed. */
const kept = (longest: number) =>
  z.string().refine((value) => value === '' || text(longest).safeParse(value).success, {
    error: `is empty, longer than ${longest.toLocaleString('en')} characters, or has signs in it that cannot be shown`,
  })
const short = kept(500)
const long = kept(70_000)
const whole = z.number().int()
const id = kept(300)
const time = z.iso.datetime({ precision: 3 })
const texts = z.array(short).max(10_000)
const ids = z.array(id).max(10_000)

/** When and why something was retracted; with its import where it is `undone`. */
const retraction = {
  retractedAt: time,
  retractedBy: short.optional(),
  retractedBecause: kept(2_500).optional(),
  undone: z.literal(true).optional(),
}
const hand = { recordedBy: short.optional(), recordedAt: time.optional() }
/** The imports that brought something, and that say it too. */
const brought = { import: id.optional(), alsoIn: ids.optional() }

const entity = {
  id: newId.refine((value) => value.length <= 200),
  kind: z.enum(EntityKind),
  name: short,
  aliases: texts,
  description: kept(65_000).optional(),
  countries: texts,
  topics: texts,
  /** What only its kind has, by the names in the schema. */
  own: z.partialRecord(z.enum(kindAttributeNames), z.union([long, z.number()])),
  derivedFrom: ids.optional(),
  version: whole.optional(),
  ...hand,
  ...brought,
}
export const entityLine = z.strictObject({ record: z.literal('entity'), ...entity })
export type EntityLine = z.infer<typeof entityLine>
/** An entity that was retracted, as it was; `claimed`: the attributes that its claims gave it. */
export const retractedLine = z.strictObject({
  record: z.literal('retracted'),
  ...entity,
  claimed: texts.optional(),
  ...retraction,
})
export type RetractedLine = z.infer<typeof retractedLine>

const percent = z.number().min(0).max(100)
const stake = z.strictObject({
  kind: z.enum(StakeKind),
  least: percent,
  most: percent,
  text: short.nullable(),
  direct: z.boolean().nullable(),
  disclosure: z.enum(StakeDisclosure),
})

export const claimLine = z.strictObject({
  record: z.literal('claim'),
  id,
  subject: id,
  type: z.enum(RelationType).optional(),
  object: id.optional(),
  role: short.optional(),
  article: short.optional(),
  stakes: z.array(stake).max(100).optional(),
  control: z.array(z.enum(ControlMechanism)).max(100).optional(),
  law: id.optional(),
  attribute: short.optional(),
  value: long.optional(),
  stance: z.enum(Stance),
  modality: z.enum(Modality),
  statement: long,
  aspect: long.optional(),
  quote: long.optional(),
  locator: kept(1_000).optional(),
  note: long.optional(),
  lang: short.optional(),
  /** EDTF; its bounds are read from it. */
  validity: kept(1_000).optional(),
  source: id,
  speakers: ids,
  ...hand,
  ...brought,
  alsoAs: z.array(z.string().max(300_000)).max(10_000).optional(),
  ...z.object(retraction).partial().shape,
})
export type ClaimLine = z.infer<typeof claimLine>

export const importLine = z.strictObject({
  record: z.literal('import'),
  id,
  key: short,
  state: z.enum(['RUNNING', 'STOPPED', 'DONE', 'FAILED', 'UNDONE']),
  format: z.enum(ImportFormat),
  fileName: short,
  upload: short,
  bytes: whole,
  mapping: z.string().max(200_000).optional(),
  asserts: z.boolean(),
  licence: short.optional(),
  source: id,
  by: short,
  startedAt: time,
  finishedAt: time.optional(),
  pass: whole,
  position: whole,
  records: whole,
  progress: z.number(),
  entitiesNew: whole,
  entitiesKnown: whole,
  claims: whole,
  relations: whole,
  rejected: whole,
  problems: whole,
  undoing: z.boolean().optional(),
  error: z.string().max(10_000).optional(),
})
export const problemLine = z.strictObject({
  record: z.literal('problem'),
  import: id,
  at: whole,
  line: whole.optional(),
  place: z.string().max(500),
  field: z.string().max(2_000).optional(),
  reason: z.string().max(100_000),
})
/** One thing that somebody did: what the history of an entity and being asked twice go by. */
export const operationLine = z.strictObject({
  record: z.literal('operation'),
  id,
  action: short,
  input: short,
  by: short,
  at: time,
  answer: z.string().max(300_000).optional(),
  entity: id.optional(),
  changes: z.string().max(1_000_000).optional(),
  version: whole.optional(),
})

/** An investigation: what does not follow from its versions. */
export const investigationLine = z.strictObject({
  record: z.literal('investigation'),
  id,
  createdAt: time,
  archivedAt: time.optional(),
})
const isReadable = (written: z.infer<typeof writtenContent>): boolean => {
  try {
    return readContent(written) !== undefined
  } catch {
    return false
  }
}
/** One version of an investigation, with all that was in it, in the form in which it was written. */
export const versionLine = z.strictObject({
  record: z.literal('version'),
  id,
  investigation: id,
  version: whole,
  by: short,
  at: time,
  summary: long,
  content: writtenContent.refine(isReadable, { error: 'is no form of an investigation that is known here' }),
})

/** What was looked for somewhere, and what came of it. */
export const searchLine = z.strictObject({
  record: z.literal('search'),
  id,
  about: ids.min(1),
  question: long,
  where: kept(1_000),
  source: id.optional(),
  /** EDTF. */
  on: kept(1_000),
  outcome: z.enum(SearchOutcome),
  by: short,
  at: time,
})
export type SearchLine = z.infer<typeof searchLine>

export const graphLine = z.discriminatedUnion('record', [
  claimLine,
  entityLine,
  retractedLine,
  importLine,
  problemLine,
  operationLine,
  investigationLine,
  versionLine,
  searchLine,
])
export type GraphLine = z.infer<typeof graphLine>

/** The first line of a file, and the last: how many lines are before it, and the SHA-256 of them with their ends. */
export const headLine = z.strictObject({ throughline: z.literal('graph'), version: whole })
export const endLine = z.strictObject({
  record: z.literal('end'),
  lines: whole,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
