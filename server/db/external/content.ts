import { z } from 'zod'

import { KnownError } from '../../errors'
import type { Connection } from '../connection'
import { openDriver } from '../pool'
import { defineQuery } from '../query'
import type { Db } from '../query'

const content = defineQuery(
  'foreign/content.cypher',
  z.object({}),
  z.object({
    isOurs: z.boolean(),
    hasForeign: z.boolean(),
    examples: z.array(z.string()),
    nodes: z.number(),
    confused: z.array(z.string()),
  }),
)
const otherNodes = defineQuery('foreign/other-nodes.cypher', z.object({}), z.object({ one: z.number() }))

export type Content = z.output<typeof content.row>

/**
 * Decides whether what stands in a database may be written to. `adopt`: somebody said so although others' nodes are there.
 * Throws KnownError CONFLICT when not, and when others' nodes would be taken for those of this program.
 */
export function checkContent({ uri, database }: Connection, found: Content, adopt: boolean): void {
  if (found.isOurs || !found.hasForeign) return
  const what = `The database “${database}” at ${uri} holds ${found.nodes} nodes that Throughline did not write`
  const examples = found.examples.length > 0 ? ` (${found.examples.join(', ')})` : ''
  if (found.confused.length > 0)
    throw new KnownError(
      'CONFLICT',
      `${what}, some under labels that it uses itself (${found.confused.join(', ')}): it would take them for its own. ` +
        'Set NEO4J_URI or NEO4J_DATABASE to an empty database. Nothing was changed.',
    )
  if (adopt) return
  throw new KnownError(
    'CONFLICT',
    `${what}${examples}: set NEO4J_URI or NEO4J_DATABASE to an empty database, or THROUGHLINE_ADOPT=yes to have it ` +
      'write its own beside them. Nothing was changed.',
  )
}

/** Reads what stands in a database, on a connection of its own, in a transaction that cannot write. */
export async function readContent(connection: Connection): Promise<Content> {
  const driver = openDriver(connection, 1)
  try {
    const { records } = await driver.executeQuery(content.text, {}, { database: connection.database, routing: 'READ' })
    return content.row.parse(records[0]!.toObject())
  } finally {
    await driver.close()
  }
}

/** Whether nodes stand in the database that this program did not write. */
export const hasOtherNodes = async (db: Db): Promise<boolean> => (await db.run(otherNodes, {})).length > 0
