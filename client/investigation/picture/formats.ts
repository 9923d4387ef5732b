import type { ExportFormat } from '../../generated/graphql'

type FormatInfo = {
  /** Lines and text, pixels, or no picture at all. */
  is: 'DRAWING' | 'PIXELS' | 'DATA'
  /** What it is good for, in a sentence. */
  use: string
  /** What is in the file, of "3 entities, 2 relations"; of a picture that is said with its size. */
  contents: (what: string) => string
}

/** What the page says of each format, in the order in which they are offered. */
export const formats: Readonly<Record<ExportFormat, FormatInfo>> = {
  SVG: {
    is: 'DRAWING',
    use: 'Sharp at any size; its text can be selected and edited.',
    contents: (what) => `${what}.`,
  },
  PNG: { is: 'PIXELS', use: 'Pixels, for documents and messages.', contents: (what) => `${what}.` },
  JSON: {
    is: 'DATA',
    use: 'Entities, relations and claims, for other programs.',
    contents: (what) => `${what}, and every claim about them with its source.`,
  },
  CSV: {
    is: 'DATA',
    use: 'One row a claim, for a spreadsheet. Excel in German or French, among others, wants a semicolon.',
    contents: (what) => `Every claim about ${what}: one row a claim, with its source.`,
  },
}

/** All formats, in the order in which they are offered. */
export const formatOrder = Object.keys(formats) as ExportFormat[]

export const isPicture = (format: ExportFormat): boolean => formats[format].is !== 'DATA'
export const hasPixels = (format: ExportFormat): boolean => formats[format].is === 'PIXELS'
