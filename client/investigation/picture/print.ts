import { investigation } from '../store'
import { visibleOf } from '../visible'
import { pictureSettings, preview, viewOf } from './picture'

/** The print style sheet shows this alone. */
const SHEET = 'print-sheet'

/** Puts a picture on the page that only printing shows. Gives back how to take it away. */
async function onSheet(svg: string, title: string): Promise<() => void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = Object.assign(document.createElement('img'), { src: address, alt: title })
  const sheet = Object.assign(document.createElement('div'), { id: SHEET })
  sheet.append(image)
  document.body.append(sheet)
  await image.decode()
  return () => {
    sheet.remove()
    URL.revokeObjectURL(address)
  }
}

/** Prints the drawing as the picture of it: light, whole, with its legend, without the page's tools. Throws an ApiError. */
export async function printDrawing(): Promise<void> {
  const settings = pictureSettings.getState()
  const view = viewOf(visibleOf(investigation.drawing()), { ...settings, theme: 'LIGHT', format: 'SVG', width: null })
  const { svg } = await preview(view, new AbortController().signal)
  const away = await onSheet(svg, settings.title || 'The drawing')
  addEventListener('afterprint', away, { once: true })
  print()
}
