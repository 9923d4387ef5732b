/** "A", "A and B", "A, B and C"; with "or" where that is `last`. Where there are more than `most`: "A, B, C and 2 more". */
export function listInWords(words: readonly string[], last: 'and' | 'or' = 'and', most = Infinity): string {
  const shown = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}` : (shown[0] ?? '')
}
