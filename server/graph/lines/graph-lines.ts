import { createHash } from 'node:crypto'

import type { Db } from '../../db/query'
import { stakeIn } from '../../../model/stake/stake'
import { now } from '../ledger/clock'
import { LINES_VERSION } from './line'
import type { GraphLine } from './line'
import { unpackWritten } from '../investigation/content'
import {
  allClaims,
  allEntities,
  allImports,
  allInvestigations,
  allOperations,
  allRetracted,
  allSearches,
  allVersions,
  problemsOf,
} from './pages'
import type { Properties } from './pages'

/** What follows from other records, or is of the store alone. */
const OF_CLAIMS = ['relation', 'attributeOf', 'earliest', 'latest', 'surelyFrom', 'surelyTo']
const OF_ENTITIES = ['folded', 'hub', 'relationTotal', 'origins', 'identifiers', 'locked', 'came']
const OF_IMPORTS = ['holder', 'beatAt', 'locked']
const SHARED = [
  ...['id', 'kind', 'name', 'aliases', 'description', 'countries', 'topics', 'version', 'recordedBy', 'recordedAt'],
  ...['import', 'alsoIn', 'claimed', 'derivedFrom', 'retractedAt', 'retractedBy', 'retractedBecause', 'undone'],
]

function without(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)))
}

/** A retraction that came after the moment of which the lines are has not been yet. */
function asOf(properties: Properties, moment: string): Properties {
  const { retractedAt } = properties
  if (typeof retractedAt !== 'string' || retractedAt <= moment) return properties
  return without(properties, ['retractedAt', 'retractedBy', 'retractedBecause', 'undone'])
}

/** An entity as a line has it: what all share by name, the rest by what its kind has. */
function entityWith(properties: Properties, derivedFrom: unknown): Properties {
  const claimed = (properties.claimed ?? []) as string[]
  const isRetracted = 'retractedAt' in properties
  // What claims make of one that is there is made anew; one that was retracted is kept as it was.
  const recorded = without(properties, [...OF_ENTITIES, ...(isRetracted ? [] : [...claimed, 'claimed'])])
  const shared = Object.fromEntries(
    SHARED.flatMap((name) => (name in recorded && name !== 'derivedFrom' ? [[name, recorded[name]]] : [])),
  )
  const originals = derivedFrom as string[] | undefined
  return {
    aliases: [],
    countries: [],
    topics: [],
    ...shared,
    own: inOrder(without(recorded, SHARED)),
    ...(originals && originals.length > 0 && { derivedFrom: originals }),
  }
}

/** The stakes of a claim, which are kept as texts. */
const stakesOf = ({ stakes }: Properties): Properties =>
  stakes === undefined ? {} : { stakes: (stakes as string[]).map(stakeIn) }

/** Fields in one order, so that the same records are the same lines. */
const inOrder = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))

const lineOf = (record: GraphLine['record'], properties: Properties): string =>
  JSON.stringify({ record, ...inOrder(properties) })

const isLater = (at: unknown, moment: string): boolean => typeof at === 'string' && at > moment

/** What only tells from which file a graph was filled with such lines: that import, its document and how they began. */
type Filling = { imports: Set<string>; sources: Set<string>; operations: Set<string> }

async function fillingOf(db: Db): Promise<{ imports: Properties[]; filling: Filling }> {
  const imports: Properties[] = []
  const filling: Filling = { imports: new Set(), sources: new Set(), operations: new Set() }
  for await (const { id, properties } of allImports(db)) {
    if (properties.format !== 'THROUGHLINE') imports.push(properties)
    else {
      filling.imports.add(id)
      filling.sources.add(properties.source as string)
    }
  }
  if (filling.imports.size === 0) return { imports, filling }
  const answers = new Set([...filling.imports].map((id) => JSON.stringify({ import: id })))
  for await (const { id, properties } of allOperations(db))
    if (answers.has(properties.answer as string)) filling.operations.add(id).add(`${id}:document`.slice(0, 200))
  return { imports, filling }
}

async function* entityLines(db: Db, moment: string, { imports, sources }: Filling): AsyncGenerator<string> {
  for await (const { id, properties, derivedFrom } of allEntities(db)) {
    if (isLater(properties.recordedAt, moment)) continue
    if (sources.has(id) && imports.has(properties.import as string)) continue
    yield lineOf('entity', entityWith(properties, derivedFrom))
  }
  for await (const { properties } of allRetracted(db)) {
    if (isLater(properties.recordedAt, moment)) continue
    const then = asOf(properties, moment)
    // What was retracted only after that moment was there; that it may come twice changes nothing where it is read.
    yield lineOf('retractedAt' in then ? 'retracted' : 'entity', entityWith(then, properties.derivedFrom))
  }
}

/** Investigations with all their versions, as of a moment. */
async function* investigationLines(db: Db, moment: string): AsyncGenerator<string> {
  for await (const { properties } of allInvestigations(db)) {
    if (isLater(properties.createdAt, moment)) continue
    const isOut = properties.archivedAt !== null && !isLater(properties.archivedAt, moment)
    yield lineOf('investigation', isOut ? properties : without(properties, ['archivedAt']))
  }
  for await (const { properties } of allVersions(db)) {
    if (isLater(properties.at, moment)) continue
    yield lineOf('version', { ...properties, content: await unpackWritten(properties.content as string) })
  }
}

/** What is recorded, in an order in which nothing that a line refers to can be missed while others go on recording. */
async function* recordLines(db: Db): AsyncGenerator<string> {
  // Imports before what they brought: one that is gone on with from here does again what it may have done already.
  const { imports, filling } = await fillingOf(db)
  for (const properties of imports) yield lineOf('import', without(properties, OF_IMPORTS))
  const moment = await now(db)
  // Claims and searches before what they are about, which never goes.
  for await (const { properties, speakers } of allClaims(db)) {
    if (isLater(properties.recordedAt, moment)) continue
    yield lineOf('claim', { ...without(asOf(properties, moment), OF_CLAIMS), ...stakesOf(properties), speakers })
  }
  for await (const { properties, about } of allSearches(db)) {
    if (!isLater(properties.at, moment)) yield lineOf('search', { ...properties, about })
  }
  yield* entityLines(db, moment, filling)
  yield* investigationLines(db, moment)
  for (const { id } of imports) {
    for await (const { properties } of problemsOf(db, id as string)) {
      const { record, ...problem } = properties
      yield lineOf('problem', { ...problem, place: record })
    }
  }
  for await (const { id, properties } of allOperations(db)) {
    if (!isLater(properties.at, moment) && !filling.operations.has(id)) yield lineOf('operation', properties)
  }
}

/**
 * Everything that is recorded, as JSON lines with their ends, a page of it in memory at a time. The same graph gives the same lines. While
 * others record, they are of one moment, but for entities that are changed meanwhile.
 */
export async function* graphLines(db: Db): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let lines = 0
  const sealed = (line: string): string => {
    lines++
    hash.update(line).update('\n')
    return `${line}\n`
  }
  yield sealed(JSON.stringify({ throughline: 'graph', version: LINES_VERSION }))
  for await (const line of recordLines(db)) yield sealed(line)
  yield `${JSON.stringify({ record: 'end', lines, sha256: hash.digest('hex') })}\n`
}
