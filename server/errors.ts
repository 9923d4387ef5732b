/** What an expected failure is called in `extensions.code`. */
export type KnownErrorCode =
  'BAD_INPUT' | 'NOT_FOUND' | 'TOO_LARGE' | 'CONFLICT' | 'UNAVAILABLE' | 'FORBIDDEN' | 'TIMEOUT' | 'CANCELLED'

/**
 * A failure that can be explained to a person: `message` is one or two sentences saying what is wrong and what to do.
 * Anything that is thrown and is not one of these is a bug: it is logged with an id and shown as that id alone.
 */
export class KnownError extends Error {
  override readonly name = 'KnownError'
  constructor(
    readonly code: KnownErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
