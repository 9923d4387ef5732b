import { z } from 'zod'

import {
  CsvSeparator,
  EntityKind,
  Layout,
  RelationStatus,
  RelationType,
  SavedQuestionKind,
  Theme,
} from '../../../model/generated/vocabulary'
import { mostOf, pictureLimits } from '../../../model/limits'
import { edtf, line, list, maybe, text } from '../input'

/** What the texts and lists of a saved drawing must keep to. */
type Words = {
  id: z.ZodType<string>
  text: (longest: number) => z.ZodType<string>
  edtf: z.ZodType<string>
  list: <T extends z.ZodType>(item: T, most: number) => z.ZodType<z.output<T>[]>
}

const place = z.number().min(-pictureLimits.furthest).max(pictureLimits.furthest)
const whole = z.number().int().nonnegative()
const orNone = <T>(items: z.ZodType<T[]>) => items.nullish().transform((given) => given ?? [])

const filterOf = ({ id, edtf: time, list: listOf }: Words) =>
  z.strictObject({
    types: maybe(listOf(z.enum(RelationType), mostOf.items)),
    statuses: maybe(listOf(z.enum(RelationStatus), mostOf.items)),
    minStrength: maybe(z.number().int()),
    minSources: maybe(z.number().int()),
    asOf: maybe(time),
    surely: maybe(z.boolean()),
    undated: maybe(z.boolean()),
    sources: maybe(listOf(id, mostOf.items)),
  })

const questionOf = (words: Words) =>
  z.strictObject({
    kind: z.enum(SavedQuestionKind),
    from: words.list(words.id, mostOf.items),
    to: orNone(words.list(words.id, mostOf.items)),
    maxLength: maybe(z.number().int().min(1).max(mostOf.pathLength)),
    filter: maybe(filterOf(words)),
  })

/** How what is drawn looks, beside the entities and relations. */
const looksOf = ({ id, text: textOf, edtf: time, list: listOf }: Words) => ({
  positions: orNone(listOf(z.strictObject({ id, x: place, y: place }), mostOf.entities)),
  hidden: orNone(listOf(id, mostOf.entities)),
  pinned: orNone(listOf(id, mostOf.entities)),
  folded: orNone(listOf(id, mostOf.entities)),
  hiddenKinds: orNone(listOf(z.enum(EntityKind), mostOf.items)),
  hiddenTypes: orNone(listOf(z.enum(RelationType), mostOf.items)),
  hiddenStatuses: orNone(listOf(z.enum(RelationStatus), mostOf.items)),
  ties: maybe(z.boolean()),
  time: maybe(
    z.strictObject({
      asOf: time,
      surely: z
        .boolean()
        .nullish()
        .transform((surely) => surely ?? false),
      undated: z
        .boolean()
        .nullish()
        .transform((undated) => undated ?? true),
    }),
  ),
  layout: maybe(z.enum(Layout)),
  theme: maybe(z.enum(Theme)),
  title: maybe(textOf(pictureLimits.title)),
  labels: maybe(z.boolean()),
  width: maybe(whole),
  scale: maybe(z.number().positive()),
  separator: maybe(z.enum(CsvSeparator)),
})

const viewOf = (words: Words) => {
  const { id, text: textOf, list: listOf } = words
  const expansion = z.strictObject({
    id,
    entity: id,
    entities: listOf(whole, mostOf.entities),
    relations: listOf(whole, mostOf.relations),
  })
  const mark = z.strictObject({
    colour: maybe(textOf(7).refine((colour) => /^#[0-9a-f]{6}$/i.test(colour), 'is not a colour such as #c92a2a')),
    flag: maybe(textOf(20)),
    meaning: textOf(200),
    about: listOf(id, mostOf.entities),
  })
  const path = z.strictObject({
    question: questionOf(words),
    entities: listOf(id, mostOf.pathLength + 1),
    relations: listOf(id, mostOf.pathLength),
  })
  return z.strictObject({
    entities: listOf(id, mostOf.entities),
    relations: maybe(listOf(id, mostOf.relations)),
    filter: maybe(filterOf(words)),
    ...looksOf(words),
    expansions: orNone(listOf(expansion, mostOf.items)),
    marks: orNone(listOf(mark, mostOf.items)),
    paths: orNone(listOf(path, mostOf.items)),
    questions: orNone(listOf(questionOf(words), mostOf.items)),
  })
}

/** The id of an entity or of a relation between two. */
export const anyId = text(500)

/** A drawing as somebody asks for it to be saved. */
export const viewInput = viewOf({ id: anyId, text: line, edtf: edtf.transform(({ text: written }) => written), list })

/** A drawing as it was saved: what was taken once is not judged again by rules of today. */
export const savedView = viewOf({
  id: z.string(),
  text: () => z.string(),
  edtf: z.string(),
  list: (item) => z.array(item),
})
export type SavedView = z.output<typeof savedView>

/** A drawing of nothing. */
export const emptyView: SavedView = savedView.parse({ entities: [] })
