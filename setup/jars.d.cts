/** The pinned Neo4j: its version, how many jars it has, and the folder (in the checkout) that holds them in `lib`. */
export function pinnedNeo4j(): { version: string; jars: number; folder: string }
/** The file that pins them. */
export const pomFile: string
