/** What an expected failure is called in `extensions.code`. */
export type KnownErrorCode =
  | 'BAD_INPUT'
  | 'NOT_FOUND'
  | 'TOO_LARGE'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'FORBIDDEN'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'DISK_FULL'

/** What a program needs to know of a failure besides its code; shown beside it in `extensions`. */
type Details = {
  /** The id of an entity that something refers to and that is not in the graph. */
  missing?: string
  /** What is there now, where somebody else changed it. */
  now?: unknown
  /** What was sent, where it was not taken for that reason. */
  yours?: unknown
}

/**
 * A failure that can be explained to a person: `message` is one or two sentences saying what is wrong and what to do.
 * Anything that is thrown and is not one of these is a bug: it is logged with an id and shown as that id alone.
 */
export class KnownError extends Error {
  override readonly name = 'KnownError'
  readonly details: Details
  constructor(
    readonly code: KnownErrorCode,
    message: string,
    { details = {}, ...options }: ErrorOptions & { details?: Details } = {},
  ) {
    super(message, options)
    this.details = details
  }
}
