import type { EntityKind } from '../generated/graphql'

import { kindLook } from '../../model/look/kind-look'

/** Drawn this many times larger than shown, so that zooming in stays sharp. */
const sharpness = 4

/** A kind's icon as an image that Cytoscape lays over the shape. */
export function iconImage(kind: EntityKind): string {
  const { icon, ink, iconSize } = kindLook[kind]
  const size = iconSize * sharpness
  const paths = icon.map((path) => `<path d="${path}"/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${ink}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
