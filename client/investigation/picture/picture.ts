import { createStore } from 'zustand/vanilla'

import { ApiError, ask, authorization } from '../../api'
import { graphql } from '../../generated'
import type { CsvSeparator, ExportFormat, Theme, ViewInput } from '../../generated/graphql'
import { download } from '../download'
import { persistentStore } from '../browser-store'
import type { Visible } from '../visible'
import { hasPixels } from './formats'

const previewView = graphql(`
  query PreviewView($view: ViewInput!) {
    export(view: $view, format: SVG) {
      content
      notes
    }
  }
`)

const exportView = graphql(`
  query ExportView($view: ViewInput!, $format: ExportFormat!) {
    export(view: $view, format: $format) {
      fileName
      bytes
      url
    }
  }
`)

/** How the drawing is taken away. Width null: as wide as the drawing needs. */
export type PictureSettings = {
  title: string
  theme: Theme
  labels: boolean
  format: ExportFormat
  width: number | null
  /** PNG only. */
  scale: number
}

/** The settings, kept while another tool is shown. */
export const pictureSettings = createStore<PictureSettings>(() => ({
  title: '',
  theme: 'LIGHT',
  labels: true,
  format: 'SVG',
  width: null,
  scale: 2,
}))

/** How CSV is written; remembered by the browser, as it follows from the spreadsheet that somebody has. */
export const csvSettings = persistentStore<{ separator: CsvSeparator }>('throughline.csv', () => ({
  separator: 'COMMA',
}))

/** Of what is in sight, what files have: who only ties others together, of a kind that is put away, is not in them. */
function drawn({ entities, relations, between }: Visible): Pick<ViewInput, 'entities' | 'relations' | 'positions'> {
  const shown = [...entities.values()].filter(({ id }) => !between.has(id))
  const lines = [...relations.values()].filter(
    ({ subjectId, objectId }) => !between.has(subjectId) && !between.has(objectId),
  )
  return {
    entities: shown.map(({ id }) => id),
    relations: lines.map(({ id }) => id),
    positions: shown.map(({ id, x, y }) => ({ id, x, y })),
  }
}

/** What is in sight, as the server takes it: these entities at these places, these relations and none else; the file says what the legend and the time bar let through and how much was hidden. */
export const viewOf = (visible: Visible, settings: PictureSettings): ViewInput => ({
  ...drawn(visible),
  filter: visible.filter,
  hidden: [...visible.hidden.entities],
  hiddenKinds: [...visible.hidden.kinds],
  title: settings.title.trim() || null,
  theme: settings.theme,
  labels: settings.labels,
  width: settings.width,
  scale: hasPixels(settings.format) ? settings.scale : 1,
  separator: csvSettings.getState().separator,
})

/** A picture to look at. `width` and `height`: in units, which are pixels before scale; `notes`: what it cannot show, as sentences. */
export type Preview = { svg: string; width: number; height: number; notes: string[] }

const boxed = /viewBox="\S+ \S+ (\S+) (\S+)"/

/** The picture as it would be saved, as SVG at its own width. Throws an ApiError. */
export async function preview(view: ViewInput, signal: AbortSignal): Promise<Preview> {
  const answer = await ask(previewView, { view: { ...view, width: null, scale: 1 } }, { signal, timeout: 30_000 })
  const { content: svg, notes } = answer.export
  const [, width, height] = boxed.exec(svg) ?? []
  return { svg, width: Number(width ?? 0), height: Number(height ?? 0), notes }
}

/** Has the file made, fetches it and hands it to the browser to save. Gives its name and its size in bytes. Throws an ApiError. */
export async function saveFile(view: ViewInput, format: ExportFormat): Promise<{ fileName: string; bytes: number }> {
  const { fileName, bytes, url } = (await ask(exportView, { view, format }, { timeout: 60_000 })).export
  const response = await fetch(url, { headers: authorization() }).catch(() => null)
  if (!response?.ok) throw new ApiError('NOT_FOUND', `The file ${fileName} was made but could not be fetched.`)
  download(await response.blob(), fileName)
  return { fileName, bytes }
}
