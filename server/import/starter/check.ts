import type { Located } from './lines'
import type { StarterClaim, StarterDocument, StarterEntity } from './record'

type Records = {
  entities: Located<StarterEntity>[]
  documents: Located<StarterDocument>[]
  claims: Located<StarterClaim>[]
}

const at = ({ file, line }: Located<unknown>): string => `${file} line ${line}`

/** Ids that are used a second time. */
function duplicates(records: Located<{ id: string }>[]): string[] {
  const first = new Map<string, Located<unknown>>()
  return records.flatMap((here) => {
    const earlier = first.get(here.record.id)
    if (earlier) return [`${at(here)}: id ${here.record.id} is already used in ${at(earlier)}.`]
    first.set(here.record.id, here)
    return []
  })
}

/** What each claim says wrongly about what it is about: a relation or an attribute, one of the two and whole. */
function shape(here: Located<StarterClaim>): string[] {
  const { type, object, role, attribute, value } = here.record
  const problems: [broken: boolean, message: string][] = [
    [
      object !== undefined && attribute !== undefined,
      'object and attribute exclude each other: a claim has one of them',
    ],
    [object === undefined && attribute === undefined, 'object or attribute is missing: a claim has one of them'],
    [(type === undefined) !== (object === undefined), 'type and object belong together, and one of them is missing'],
    [(value === undefined) !== (attribute === undefined), 'attribute and value belong together, and one is missing'],
    [role !== undefined && object === undefined, 'role is there without an object to have it towards'],
  ]
  return problems.filter(([broken]) => broken).map(([, message]) => `${at(here)}: ${message}.`)
}

/** References to ids that are not there. */
function dangling({ entities, documents, claims }: Records): string[] {
  const documentIds = new Set(documents.map(({ record }) => record.id))
  const entityIds = new Set([...documentIds, ...entities.map(({ record }) => record.id)])
  const missing = (here: Located<unknown>, field: string, ids: string[], known: Set<string>, what: string) =>
    ids.filter((id) => !known.has(id)).map((id) => `${at(here)}: ${field} names ${id}, and there is no such ${what}.`)
  return [
    ...documents.flatMap((here) => missing(here, 'derivedFrom', here.record.derivedFrom, documentIds, 'document')),
    ...claims.flatMap((here) => {
      const { subject, object, source, speakers } = here.record
      return [
        ...missing(here, 'subject', [subject], entityIds, 'entity'),
        ...missing(here, 'object', object === undefined ? [] : [object], entityIds, 'entity'),
        ...missing(here, 'source', [source], documentIds, 'document'),
        ...missing(here, 'speakers', speakers, entityIds, 'entity'),
      ]
    }),
  ]
}

/** Documents that are derived from themselves, by however many steps: each circle once, at its first document. */
function circles(documents: Located<StarterDocument>[]): string[] {
  const byId = new Map(documents.map((here) => [here.record.id, here]))
  const done = new Set<string>()
  const problems: string[] = []
  const visit = (id: string, way: string[]): void => {
    const here = byId.get(id)
    if (!here || done.has(id)) return
    const from = way.indexOf(id)
    if (from >= 0) {
      problems.push(`${at(here)}: derivedFrom goes in a circle: ${[...way.slice(from), id].join(' from ')}.`)
      return
    }
    for (const original of here.record.derivedFrom) visit(original, [...way, id])
    done.add(id)
  }
  for (const { record } of documents) visit(record.id, [])
  return problems
}

/**
 * Everything that is wrong between records, one sentence each. References are looked at only where all entities and
 * documents could be read (`whole`): else each line that could not be read would be blamed on all that refer to it.
 */
export const crossCheck = (records: Records, whole: boolean): string[] => [
  ...duplicates([...records.entities, ...records.documents]),
  ...duplicates(records.claims),
  ...records.claims.flatMap(shape),
  ...(whole ? dangling(records) : []),
  ...circles(records.documents),
]
