import type { z } from 'zod'

import { claimShape } from '../../graph/claim/claim'
import type { ClaimRow } from '../../graph/claim/claim'
import { columns, textColumn, textsColumn, wholeColumn } from '../../graph/columns'

/** Claims as the export's question returns them. */
export const claimColumns = columns({ ...claimShape, speakerIds: textsColumn })

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

/** The claims that columns hold, in their order. */
export const toClaims = (list: z.infer<typeof claimColumns>): ExportedClaim[] => rowsOf<ExportedClaim>(list)

/** The documents that columns hold, in their order. */
export const toDocuments = (list: z.infer<typeof documentColumns>): ExportedDocument[] =>
  rowsOf<{ [K in keyof ExportedDocument]: NonNullable<ExportedDocument[K]> }>(list).map((document) => ({
    ...document,
    publisher: document.publisher || null,
    published: document.published || null,
    url: document.url || null,
    lang: document.lang || null,
  }))
