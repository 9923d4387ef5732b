import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { fold } from '../fold-text'
import { checked, line, maybe, reference, text } from '../input'
import { mostOf } from '../../../model/limits'
import { markOf, once } from '../ledger/operation'
import type { Operation } from '../ledger/operation'
import { conditionsOf } from '../relation/filter'
import { compareInWords, isSameNote } from './compare'
import { packContent, untitled } from './content'
import type { Content, Note } from './content'
import { theInvestigation } from './investigation'
import type { Investigation } from './investigation'
import { contentOf, versionId } from './versions'
import { anyId, viewInput } from './view'

const id = z.object({ id: z.string() })
const lock = defineQuery('investigation/lock.cypher', id, id)
const add = defineQuery(
  'investigation/save.cypher',
  z.object({
    id: z.string(),
    versionId: z.string(),
    version: z.bigint(),
    name: z.string(),
    description: z.string().nullable(),
    folded: z.string(),
    by: z.string(),
    at: z.string(),
    summary: z.string(),
    content: z.string(),
  }),
  z.object({}),
)
const setArchived = defineQuery('investigation/archive.cypher', id.extend({ at: z.string().nullable() }), z.object({}))

const note = z.strictObject({
  id: maybe(reference),
  text: text(10_000),
  about: maybe(anyId),
  x: maybe(z.number()),
  y: maybe(z.number()),
})
const input = z.strictObject({
  name: maybe(line(200)),
  description: z
    .literal('')
    .or(text(4_000))
    .nullish()
    .transform((given) => given ?? null),
  view: maybe(viewInput),
  notes: maybe(z.array(note).max(mostOf.items, `has more than ${mostOf.items} entries`)),
})
/** What is to be saved; what is left out or null stays as it was. */
export type InvestigationInput = z.input<typeof input>
type Checked = z.output<typeof input>

/** What was saved: the investigation as it is in that version. */
export type Saved = Pick<Investigation, 'id' | 'name' | 'description' | 'version' | 'by'> & { at: string }

/** Lets nobody else change an investigation until the end of the transaction; gives it as it is. Throws KnownError NOT_FOUND. */
async function hold(tx: Runner, wanted: string): Promise<Investigation> {
  await tx.run(lock, { id: wanted })
  return theInvestigation(tx, wanted)
}

/** Notes as they are to be kept: whoever wrote one stays with it for as long as it says the same. */
function notesOf(given: NonNullable<Checked['notes']>, before: readonly Note[], doing: Operation): Note[] {
  const known = new Map(before.map((each) => [each.id, each]))
  return given.map(({ id: given, ...said }, at) => {
    const own = given ?? `note:${markOf(`${doing.id} ${at}`, 16)}`
    const then = known.get(own)
    return then && isSameNote(then, said) ? then : { id: own, ...said, by: doing.by, at: doing.at }
  })
}

/** What an investigation is found by: its name, what it is about and its notes, folded. */
export const foldedOf = ({ name, description, notes }: Pick<Content, 'name' | 'description' | 'notes'>): string =>
  [name, description ?? '', ...notes.map((each) => each.text)].map(fold).join(' ')

function changed(before: Content, { name, description, view, notes }: Checked, doing: Operation): Content {
  return {
    name: name ?? before.name,
    description: description === null ? before.description : description || null,
    view: view ?? before.view,
    notes: notes ? notesOf(notes, before.notes, doing) : before.notes,
  }
}

async function write(
  tx: Runner,
  wanted: string,
  version: number,
  content: Content,
  told: { by: string; at: string; summary: string },
) {
  const { name, description } = content
  await tx.run(add, {
    ...{ id: wanted, versionId: versionId(wanted, version), version: BigInt(version) },
    ...{ name, description, ...told },
    folded: foldedOf(content),
    content: await packContent(content),
  })
  return { id: wanted, name, description, version, by: told.by, at: told.at }
}

/** Throws KnownError CONFLICT with both versions, where an investigation is not the version that was read. */
async function checkVersion(
  tx: Runner,
  now: Investigation,
  read: number | null,
  sent: InvestigationInput,
): Promise<void> {
  if (read === null || read === now.version) return
  const { view, notes, saved } = await contentOf(tx, now.id, now.version)
  const { name, description, version, by, changedAt } = now
  throw new KnownError(
    'CONFLICT',
    `“${name}” is no longer as you read it: ${by} saved version ${version} (${saved.summary}). Nothing was saved. Look at what is there now, then save yours as a change of version ${version}, or as a copy.`,
    {
      details: {
        now: { id: now.id, name, description, version, by, changedAt, summary: saved.summary, view, notes },
        yours: { version: read, input: sent },
      },
    },
  )
}

const beginning = (content: Content): string => {
  const summary = compareInWords(untitled, content)
  return summary === 'nothing changed' ? 'begun' : `begun; ${summary}`
}

async function save(
  tx: Runner,
  doing: Operation,
  asked: { id: string | null; version: number | null; input: Checked },
  sent: InvestigationInput,
) {
  const { by, at } = doing
  if (asked.id === null) {
    const content = changed(untitled, asked.input, doing)
    return write(tx, `investigation:${markOf(doing.id, 16)}`, 1, content, { by, at, summary: beginning(content) })
  }
  const there = await hold(tx, asked.id)
  await checkVersion(tx, there, asked.version, sent)
  const { saved: _, ...before } = await contentOf(tx, there.id, there.version)
  const content = changed(before, asked.input, doing)
  return write(tx, there.id, there.version + 1, content, { by, at, summary: compareInWords(before, content) })
}

const question = z.object({ id: maybe(reference), version: maybe(z.number().int()), input })

/**
 * Saves an investigation as its next version, or a new one where no id is given. `version`: the one that was read; null: whichever is there.
 * Throws KnownError BAD_INPUT, NOT_FOUND, CONFLICT where it is another version by now: with `now`, that version, and `yours`, what was sent.
 */
export async function saveInvestigation(
  db: Db,
  user: string,
  operation: string,
  sent: { id?: string | null; version?: number | null; input: InvestigationInput },
): Promise<Saved> {
  const asked = checked(question, sent)
  if (asked.input.view) conditionsOf(asked.input.view.filter)
  return once(db, { id: operation, action: 'SAVED_INVESTIGATION', by: user, input: asked }, async (tx, doing) => ({
    answer: await save(tx, doing, asked, sent.input),
  }))
}

const copying = z.object({ id: reference, version: maybe(z.number().int()), name: maybe(line(200)) })

/** Makes a new investigation of a version of another; `version` null: the newest. Throws KnownError BAD_INPUT, NOT_FOUND. */
export async function copyInvestigation(
  db: Db,
  user: string,
  operation: string,
  sent: { id: string; version?: number | null; name?: string | null },
): Promise<Saved> {
  const asked = checked(copying, sent)
  return once(
    db,
    { id: operation, action: 'COPIED_INVESTIGATION', by: user, input: asked },
    async (tx, { id: mark, by, at }) => {
      const original = await theInvestigation(tx, asked.id)
      const version = asked.version ?? original.version
      const { saved: _, ...content } = await contentOf(tx, original.id, version)
      const name = asked.name ?? `Copy of ${content.name}`.slice(0, 200)
      const told = { by, at, summary: `copied from version ${version} of “${content.name}”` }
      return { answer: await write(tx, `investigation:${markOf(mark, 16)}`, 1, { ...content, name }, told) }
    },
  )
}

const archiving = z.object({ id: reference, archived: z.boolean() })

/** Puts an investigation away, or brings it back; gives its id. Throws KnownError BAD_INPUT, NOT_FOUND. */
export async function archiveInvestigation(
  db: Db,
  user: string,
  operation: string,
  wanted: string,
  archived: boolean,
): Promise<{ id: string }> {
  const asked = checked(archiving, { id: wanted, archived })
  return once(db, { id: operation, action: 'ARCHIVED_INVESTIGATION', by: user, input: asked }, async (tx, { at }) => {
    const there = await hold(tx, asked.id)
    if ((there.archivedAt !== null) !== archived) await tx.run(setArchived, { id: there.id, at: archived ? at : null })
    return { answer: { id: there.id } }
  })
}
