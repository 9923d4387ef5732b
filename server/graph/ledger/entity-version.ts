import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { KnownError } from '../../errors'
import type { EntityKind } from '../../../model/generated/vocabulary'
import { attributeChange } from './entity-change'
import type { Values } from './entity-change'
import { kindInputs } from './entity-input'

const changesSince = defineQuery(
  'ledger/changes-since.cypher',
  z.object({ id: z.string(), version: z.bigint() }),
  z.object({ by: z.string(), at: z.string(), changes: z.string() }),
)

/** How often an entity was recorded with other attributes, the first time included. */
export const versionOf = ({ version }: Values): number => (typeof version === 'number' ? version : 1)

/** What the program keeps for itself of an entity, and no input gives. */
const INTERNAL = new Set([
  'folded',
  'hub',
  'relationTotal',
  'claimed',
  'origins',
  'recordedBy',
  'recordedAt',
  'locked',
  'identifiers',
  'import',
  'alsoIn',
])
const OF_A_KIND = new Set(Object.values(kindInputs).flat())

/** What is recorded, in the form of an EntityInput. */
function asInput(recorded: Values): object {
  const names = kindInputs[recorded.kind as EntityKind] ?? []
  const shared = Object.entries(recorded).filter(([name]) => !INTERNAL.has(name) && !OF_A_KIND.has(name))
  const part = Object.fromEntries(names.map((name) => [name, recorded[name] ?? null]))
  return {
    ...Object.fromEntries(shared),
    version: versionOf(recorded),
    ...(names.length > 0 && { [String(recorded.kind).toLowerCase()]: part }),
  }
}

/**
 * Throws KnownError CONFLICT, with what is there now and what was changed since, where an entity is not the version that
 * was read before it was changed; `read` null or left out: any. The entity must be locked.
 */
export async function checkVersion(tx: Runner, id: string, recorded: Values, read?: number | null): Promise<void> {
  const version = versionOf(recorded)
  if (read === undefined || read === null || read === version) return
  const since = (await tx.run(changesSince, { id, version: BigInt(read) })).map(({ changes, ...done }) => ({
    ...done,
    changes: attributeChange.array().parse(JSON.parse(changes)),
  }))
  const who = [...new Set(since.map(({ by }) => by))].join(', ')
  const what = [...new Set(since.flatMap(({ changes }) => changes.map(({ attribute }) => attribute)))].join(', ')
  const done = since.length > 0 ? `: ${who} changed ${what}` : ''
  throw new KnownError(
    'CONFLICT',
    `“${String(recorded.name)}” is no longer as you read it${done}. Nothing was recorded. Look at what is there now, then record it as version ${version}.`,
    { details: { now: { ...asInput(recorded), changes: since } } },
  )
}

/** The same where there is no such entity any more. */
export const goneSince = (id: string): KnownError =>
  new KnownError(
    'CONFLICT',
    `“${id}” is no longer there: it was retracted since you read it. Leave out the version to record it anew.`,
    { details: { now: null } },
  )
