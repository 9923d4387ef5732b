import { limits } from './limits'

const grouped = (value: number) => value.toLocaleString('en-US')

/** The table of docs/limits.md, as Markdown. */
export const limitsTable = (): string =>
  [
    '| what | at most | why |',
    '|---|---|---|',
    ...Object.values(limits).map(({ rule, value, unit, why }) => `| ${rule} | ${grouped(value)} ${unit} | ${why} |`),
  ].join('\n')
