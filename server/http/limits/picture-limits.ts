import { pictureLimits } from '../../../model/limits'
import { storedFiles } from '../../export/file-store'

/** The most of something, what it counts, what it is called in docs/limits.md, and why it is what it is. */
export type Limit = { value: number; unit: string; rule: string; why: string }

/** The limits of pictures, and of the files that are kept. */
export const pictureAndFileLimits = {
  title: {
    value: pictureLimits.title,
    unit: 'characters',
    rule: 'Title of a picture',
    why: 'It stands above the drawing.',
  },
  pictureWidth: {
    value: pictureLimits.width[1],
    unit: 'pixels',
    rule: 'Width of a picture before scale',
    why: 'A printed page has fewer; `scale` multiplies it by up to 4.',
  },
  pictureSide: {
    value: pictureLimits.side,
    unit: 'pixels',
    rule: 'A side of a PNG',
    why: 'Other programs open no larger ones; SVG has no pixels.',
  },
  picturePixels: {
    value: pictureLimits.pixels,
    unit: 'pixels',
    rule: 'A PNG as a whole',
    why: 'Each takes four bytes while it is drawn.',
  },
  pictureWidest: {
    value: pictureLimits.widest,
    unit: 'units',
    rule: 'From one side of a drawing to the other',
    why: 'The work of composing grows with the length of its lines.',
  },
  pictureLabels: {
    value: pictureLimits.labels,
    unit: 'relations',
    rule: 'Relations of a picture with labels',
    why: 'Above it none has one, and the picture says so.',
  },
  fileAge: {
    value: storedFiles.ms,
    unit: 'ms',
    rule: 'How long an exported file is kept',
    why: 'Long enough to fetch it; it can be made again.',
  },
  files: {
    value: storedFiles.files,
    unit: 'files',
    rule: 'Exported files that are kept',
    why: 'The oldest goes first.',
  },
  fileBytes: {
    value: storedFiles.bytes,
    unit: 'bytes',
    rule: 'Bytes of exported files that are kept',
    why: 'They are kept in memory; the oldest goes first.',
  },
} as const satisfies Record<string, Limit>
