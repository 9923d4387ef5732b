import { KnownError } from '../../errors'

/** The oldest Neo4j whose language the statements are written in. */
const OLDEST = { major: 5, minor: 26 }

/** The number in how a server calls itself: "Neo4j/5.26.1", "Neo4j/2025.06.0"; undefined when it is no Neo4j. */
function versionOf(agent: string): { major: number; minor: number } | undefined {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor) }
}

/**
 * Looks whether this program can work with the server at `uri`, which calls itself `agent`.
 * Throws KnownError CONFLICT when it is older than 5.26, or no Neo4j.
 */
export function checkVersion(uri: string, agent: string | undefined): void {
  const found = versionOf(agent ?? '')
  if (!found)
    throw new KnownError(
      'CONFLICT',
      `The server at ${uri} calls itself “${agent ?? ''}”, and Throughline needs Neo4j 5.26 or newer: set NEO4J_URI to one. Nothing was changed.`,
    )
  const { major, minor } = found
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return
  throw new KnownError(
    'CONFLICT',
    `Neo4j at ${uri} is version ${major}.${minor}, and Throughline needs 5.26 or newer: update it, or set NEO4J_URI to a newer one. Nothing was changed.`,
  )
}
