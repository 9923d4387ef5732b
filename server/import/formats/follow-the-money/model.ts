import { defaultModel } from '@opensanctions/followthemoney'

/** A property of a schema, as the published model has it. */
export type Property = { name: string; label: string; type?: string; range?: string; stub?: boolean }

/** A schema with all properties, those that it inherits too. */
export type Schema = {
  name: string
  label: string
  /** Itself and all that it is a special case of, the nearest first. */
  line: readonly string[]
  /** Something that can be tied; else it is what ties, or what is said of something. */
  isThing: boolean
  /** The properties that hold the two ends of what is drawn as a line. */
  edge: { source: string; target: string; label: string } | null
  /** The properties that name it, the best first. */
  caption: readonly string[]
  properties: ReadonlyMap<string, Property>
}

type Published = {
  label: string
  extends?: string[]
  caption?: string[]
  edge?: { source?: string; target?: string; label?: string }
  properties: Record<string, Property>
}
const published = defaultModel.schemata as unknown as Record<string, Published>

/** A schema's parents before their parents, each once. */
function lineOf(name: string): string[] {
  const line = [name]
  for (const each of line) line.push(...(published[each]?.extends ?? []).filter((parent) => !line.includes(parent)))
  return line
}

/** The first value that a schema or the nearest of those that it inherits from has. */
const inherited = <T>(line: readonly string[], read: (schema: Published) => T | undefined): T | undefined => {
  for (const name of line) {
    const value = read(published[name]!)
    if (value !== undefined) return value
  }
  return undefined
}

function build(name: string): Schema {
  const line = lineOf(name)
  const edge = inherited(line, (schema) => (schema.edge?.source ? schema.edge : undefined))
  return {
    name,
    label: published[name]!.label,
    line,
    isThing: line.includes('Thing'),
    edge: edge ? { source: edge.source!, target: edge.target!, label: edge.label ?? 'linked to' } : null,
    caption: inherited(line, ({ caption }) => (caption?.length ? caption : undefined)) ?? [],
    properties: new Map(
      line.toReversed().flatMap((each) => Object.values(published[each]!.properties).map((one) => [one.name, one])),
    ),
  }
}

/** Every schema of the published model of FollowTheMoney, by its name. */
export const schemata: ReadonlyMap<string, Schema> = new Map(Object.keys(published).map((name) => [name, build(name)]))

type Values = Record<string, { label?: string } | string>
const topics = (defaultModel as unknown as { types: Record<string, { values?: Values }> }).types.topic?.values ?? {}

/** The word for a topic: "role.pep" is "politician". */
export function topicWord(code: string): string {
  const known = Object.hasOwn(topics, code) ? topics[code] : undefined
  return (typeof known === 'string' ? known : known?.label) ?? code
}
