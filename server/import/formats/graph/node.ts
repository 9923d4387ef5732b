import { EntityKind } from '../../../../model/generated/vocabulary'
import { cleanName, cleanText, cutTo } from '../../clean'
import { countryCode } from '../../country'
import { problem, remark } from '../../draft'
import type { AttributeDraft, Draft, Place } from '../../draft'
import { kindNamed } from '../../mapping/kind-words'
import type { Datum, GraphNode } from './item'
import { spanOf } from './times'

/** What programs call the name of a node by, the best first. */
const NAMES = ['label', 'name', 'title', 'fullname', 'shared name', 'caption', 'nodelabel']
const KINDS = ['kind', 'type', 'category', 'class', 'labels', 'nodetype', 'entitytype', 'schema', 'group']
const COUNTRIES = ['country', 'nationality', 'jurisdiction']

/** How names of values are compared. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[_-]+/g, '')

/** The first value, by the order of names, that is of use. */
export function valueNamed<T>(
  data: readonly Datum[],
  names: readonly string[],
  read: (value: string) => T | undefined,
): { datum: Datum; value: T } | undefined {
  for (const name of names) {
    for (const datum of data) {
      const value = plainName(datum.name) === name ? read(datum.value) : undefined
      if (value !== undefined) return { datum, value }
    }
  }
  return undefined
}

const LONGEST_NAME = 500
const LONGEST_ATTRIBUTE = 100

const nameIn = (text: string): string | undefined => {
  const cleaned = cleanName(cutTo(text, LONGEST_NAME, () => undefined))
  return 'value' in cleaned ? cleaned.value : undefined
}

/** Whether a name is too long, which is told: then it is kept whole among the values. */
function isCut({ name, value }: Datum, place: Place, drafts: Draft[]): boolean {
  const told: string[] = []
  cutTo(value, LONGEST_NAME, (reason) => told.push(reason))
  drafts.push(...told.map((reason) => remark(place, name, reason)))
  return told.length > 0
}

/** Several labels, as graph databases write them: ":Person:Officer". */
const kindIn = (text: string): EntityKind | undefined =>
  text
    .split(/[:;,|]/)
    .map(kindNamed)
    .find((kind) => kind !== undefined)

function attributesOf(data: readonly Datum[], place: Place, drafts: Draft[]): AttributeDraft[] {
  return data.flatMap((datum) => {
    if (datum.value.trim() === '') return []
    const called = cutTo(datum.name, LONGEST_ATTRIBUTE, (reason) =>
      drafts.push(remark(place, datum.name, `The name of the value is cut. ${reason}`)),
    )
    const [name, value] = [cleanName(called), cleanText(datum.value)]
    if ('value' in name && 'value' in value) return [{ name: name.value, value: value.value, validity: spanOf(datum) }]
    drafts.push(problem(place, called, 'reason' in value ? value.reason : 'The name of the value is empty.'))
    return []
  })
}

/** Says of nodes which entities they are. That they have no kind is told once. */
export function makeNodeDrafts(): (node: GraphNode) => Draft[] {
  let isTold = false
  return ({ id, line, data }) => {
    const place: Place = { line, record: id }
    if (id === '') return [problem(place, 'id', 'The node has no id, so that nothing can be tied to it.')]
    const drafts: Draft[] = []
    const name = valueNamed(data, NAMES, nameIn)
    const kind = valueNamed(data, KINDS, kindIn)
    if (!kind && !isTold) {
      isTold = true
      const reason = `“${name?.value ?? id}” has no kind that is known, and perhaps others too: they are recorded as organizations.`
      drafts.push(remark(place, 'kind', reason))
    }
    const country = valueNamed(data, COUNTRIES, countryCode)
    const attributes = attributesOf(
      data.filter((datum) => datum !== name?.datum || isCut(datum, place, drafts)),
      place,
      drafts,
    )
    const entity: Draft = {
      what: 'entity',
      id,
      kind: kind?.value ?? EntityKind.ORGANIZATION,
      name: name?.value ?? nameIn(id) ?? 'Unnamed',
      aliases: [],
      description: null,
      countries: country ? [country.value] : [],
      topics: [],
      attributes,
      place,
    }
    return [entity, ...drafts]
  }
}
