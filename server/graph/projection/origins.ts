/** The ids of the documents that a document goes back to and that draw on no other: itself where it draws on none. */
export type OriginsOf = (document: string) => readonly string[]

/** Documents that count as one source, and what they go back to. Both lists in ascending order. */
export type OriginGroup = { documents: string[]; roots: string[] }

type Group = { documents: string[]; roots: string[] }

/**
 * Groups documents that share an original. Whatever derives from another shares all of its originals, so a reprint
 * joins the group of what it reprints; it can join two groups, but never stands as a new one beside them.
 * The groups come in the ascending order of their first document.
 */
export function originGroups(documents: Iterable<string>, originsOf: OriginsOf): OriginGroup[] {
  const groupOf = new Map<string, Group>()
  for (const document of new Set(documents)) {
    const roots = originsOf(document)
    const joined = new Set(roots.flatMap((root) => groupOf.get(root) ?? []))
    const group: Group = {
      documents: [document, ...[...joined].flatMap((each) => each.documents)],
      roots: [...new Set([...roots, ...[...joined].flatMap((each) => each.roots)])],
    }
    for (const root of group.roots) groupOf.set(root, group)
  }
  return [...new Set(groupOf.values())]
    .map((group) => ({ documents: group.documents.sort(), roots: group.roots.sort() }))
    .sort((a, b) => (a.documents[0]! < b.documents[0]! ? -1 : 1))
}
