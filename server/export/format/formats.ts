import type { ExportFormat } from '../../../model/generated/vocabulary'
import { writeCsv } from './csv'
import type { Format } from './format'
import { writeJson } from './json'
import { writePng } from './png'
import { writeSvg } from './svg'

/** Every format that can be taken away. */
export const formats: Readonly<Record<ExportFormat, Format>> = {
  SVG: { mediaType: 'image/svg+xml', extension: 'svg', encoding: 'utf-8', needs: 'SCENE', write: writeSvg },
  PNG: {
    mediaType: 'image/png',
    extension: 'png',
    encoding: 'base64',
    needs: 'SCENE',
    hasPixels: true,
    write: writePng,
  },
  JSON: { mediaType: 'application/json', extension: 'json', encoding: 'utf-8', needs: 'CLAIMS', write: writeJson },
  CSV: { mediaType: 'text/csv', extension: 'csv', encoding: 'utf-8', needs: 'CLAIMS', write: writeCsv },
}

/** Whether a format is made of pixels, of which there can be too many. */
export function hasPixels(format: ExportFormat): boolean {
  const described = formats[format]
  return described.needs === 'SCENE' && described.hasPixels === true
}
