/** The id of the import of a file in one way; `times`: how often it was imported in that way before. */
export const importIdFor = (key: string, times: number): string =>
  `import:${key.slice(0, 20)}${times === 0 ? '' : `-${times + 1}`}`

const withoutTurn = (id: string): string => id.replace(/-\d+$/, '')

/** Whether two imports read the same file in the same way: what one brought is to the other as if it had brought it itself. */
export const areOfOneFile = (one: string | null, other: string): boolean =>
  one !== null && withoutTurn(one) === withoutTurn(other)
