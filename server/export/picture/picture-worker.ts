import { KnownError } from '../../errors'
import { canvas } from '../text/canvas'
import { drawPicture } from './picture'
import type { Picture } from './picture'
import type { Drawn } from './picture-thread'

/** The other end of picture-thread.ts: draws one picture after the other, for as long as it is let. */
export function answer(picture: Picture): Drawn {
  try {
    return { bytes: drawPicture(picture) }
  } catch (error) {
    if (error instanceof KnownError) return { code: error.code, message: error.message }
    throw error
  }
}

// The first picture does not wait for it.
canvas()
