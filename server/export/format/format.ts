import type { Scene } from '../../../model/shape/marks'
import type { Subgraph } from '../view/subgraph'
import type { View } from '../view/view'

type File = {
  mediaType: string
  /** How the file's name ends. */
  extension: string
  /** How the API's `content` holds the bytes. */
  encoding: 'utf-8' | 'base64'
}

/** How large a picture is to be. */
export type Size = Pick<View, 'width' | 'scale'>

/** A picture, written in the thread of pictures from what was composed as a scene. */
export type SceneFormat = File & {
  needs: 'SCENE'
  /** It is made of pixels, of which there can be too many; `scale` counts for it alone. */
  hasPixels?: true
  /** Throws KnownError TOO_LARGE. */
  write: (scene: Scene, size: Size) => string | Uint8Array
}

/** Data, written from all claims with their documents and speakers. The same input gives the same bytes. */
export type ClaimsFormat = File & {
  needs: 'CLAIMS'
  write: (subgraph: Subgraph, view: Partial<View>, made: Date) => string | Uint8Array
}

/** How a subgraph is taken away. */
export type Format = SceneFormat | ClaimsFormat
