import { z } from 'zod'

import { claimShape } from '../graph/claim/claim'
import type { ClaimRow } from '../graph/claim/claim'
import { columns, textColumn, wholeColumn } from '../graph/columns'

const isPairs = (value: unknown): value is [position: string | null, id: string][] =>
  Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[1] === 'string')

/** Claims as the export's question returns them. */
export const claimColumns = columns({
  ...claimShape,
  speakerIds: z.array(z.custom<[position: string | null, id: string][]>(isPairs)),
})

/** A claim that counts, as it is taken away. */
export type ExportedClaim = Omit<ClaimRow, 'retractedAt' | 'retractedBecause'>

/** A document that claims were read in; `cited`: how many of these claims. */
export type ExportedDocument = {
  id: string
  name: string
  publisher: string | null
  published: string | null
  url: string | null
  lang: string | null
  cited: number
}

/** Documents as the export's question returns them; what is not known is empty. */
export const documentColumns = columns({
  id: textColumn,
  name: textColumn,
  publisher: textColumn,
  published: textColumn,
  url: textColumn,
  lang: textColumn,
  cited: wholeColumn,
})

const rowsOf = <T extends object>(lists: { [K in keyof T]: T[K][] }): T[] => {
  const names = Object.keys(lists) as (keyof T)[]
  return (lists[names[0]!] ?? []).map((_, i) => Object.fromEntries(names.map((name) => [name, lists[name][i]])) as T)
}

const inOrder = (speakers: [position: string | null, id: string][]): string[] =>
  speakers.sort(([a, x], [b, y]) => Number(a) - Number(b) || (x < y ? -1 : 1)).map(([, id]) => id)

type Paired = Omit<ExportedClaim, 'speakerIds'> & { speakerIds: [position: string | null, id: string][] }

/** The claims that columns hold, in their order. */
export const toClaims = (list: z.infer<typeof claimColumns>): ExportedClaim[] =>
  rowsOf<Paired>(list).map((claim) => ({ ...claim, speakerIds: inOrder(claim.speakerIds) }))

/** The documents that columns hold, in their order. */
export const toDocuments = (list: z.infer<typeof documentColumns>): ExportedDocument[] =>
  rowsOf<{ [K in keyof ExportedDocument]: NonNullable<ExportedDocument[K]> }>(list).map((document) => ({
    ...document,
    publisher: document.publisher || null,
    published: document.published || null,
    url: document.url || null,
    lang: document.lang || null,
  }))
