import { setMaxListeners } from 'node:events'

import type { Response } from 'express'

import { KnownError } from '../../errors'
import { limits } from './limits'

const seconds = limits.deadline.value / 1_000

/** A signal that fires when the caller has gone before the answer was complete, or when the answer takes too long. */
export function signalOf(response: Response, deadline: number = limits.deadline.value): AbortSignal {
  const controller = new AbortController()
  // Each field of a question listens to it: Node would take more than ten for a leak, and say so.
  setMaxListeners(0, controller.signal)
  const late = setTimeout(() => {
    controller.abort(
      new KnownError(
        'TIMEOUT',
        `This took longer than ${seconds} seconds and was ended. Ask for less: fewer steps, types or results.`,
      ),
    )
  }, deadline)
  response.once('close', () => {
    clearTimeout(late)
    if (!response.writableFinished)
      controller.abort(new KnownError('CANCELLED', 'The question was withdrawn before it was answered.'))
  })
  return controller.signal
}
