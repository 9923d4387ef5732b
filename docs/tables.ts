import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rows of each table of a page whose head begins so, one after the other: tests hold the program to them. */
export function tables(page: string, head: string): string[][][] {
  const lines = readFileSync(join(__dirname, page), 'utf8').split('\n')
  const heads = lines.flatMap((line, at) => (line.startsWith(`| ${head}`) ? [at] : []))
  if (heads.length === 0) throw new Error(`docs/${page} has no table that begins with ${head}.`)
  return heads.map((from) => rowsFrom(lines, from))
}

/** The rows of the only table of evidence.md whose head begins so. */
export const table = (head: string): string[][] => tables('evidence.md', head)[0]!

function rowsFrom(lines: readonly string[], from: number): string[][] {
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
