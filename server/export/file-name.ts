import type { ExportFormat } from '../../model/generated/vocabulary'
import { formats } from './format/formats'

const LONGEST = 60

/** A title as part of a file's name on any system: letters and digits of any script, words joined with "-". */
const slug = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$|\p{Surrogate}/gu, '')

/** "zte-and-iran-2026-11-23.svg" */
export const fileName = (title: string | null, made: Date, format: ExportFormat): string =>
  `${slug(title ?? '') || 'throughline'}-${made.toISOString().slice(0, 10)}.${formats[format].extension}`
