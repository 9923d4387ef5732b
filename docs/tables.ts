import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const evidence = readFileSync(join(__dirname, 'evidence.md'), 'utf8')

/** The rows of the table of evidence.md whose head begins so: tests hold the program to them. */
export function table(head: string): string[][] {
  const lines = evidence.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${head}`))
  if (from < 0) throw new Error(`docs/evidence.md has no table that begins with ${head}.`)
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'))
  return lines.slice(from + 2, from + length).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

/** The texts of a cell that stand as code. */
export const code = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)

/** The day in a cell; null where there is none. */
export const day = (cell: string): string | null => (cell === '—' ? null : cell)
