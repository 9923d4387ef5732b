import neo4j from 'neo4j-driver'

import { KnownError } from '../errors'
import type { KnownErrorCode } from '../errors'

const sentences: { when: RegExp; code: KnownErrorCode; sentence: string }[] = [
  {
    when: /acquisition timed out/i,
    code: 'UNAVAILABLE',
    sentence: 'The database is busy with other questions. Wait a moment and try again.',
  },
  {
    when: /TransactionTimedOut|LockAcquisitionTimeout/,
    code: 'TIMEOUT',
    sentence: 'The question took too long and was ended. Ask for less: fewer steps, types or results.',
  },
  {
    when: /OutOfMemory/,
    code: 'TOO_LARGE',
    sentence: 'The question needs more memory than the database may use. Ask for less.',
  },
  {
    when: /DeadlockDetected/,
    code: 'CONFLICT',
    sentence: 'Somebody else was writing the same. Nothing was changed; try again.',
  },
]
const GONE =
  /^(ServiceUnavailable|SessionExpired|N\/A)$|DatabaseUnavailable|Transaction\.(Terminated|LockClientStopped|TransactionStartFailed|TransactionCommitFailed)|critical error, and needs|database is shutdown|Pool is closed|closed driver/i

/** The database is there and does not know of a question that waits for its answer: the connection died, and not the database. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

/** The database does not answer; `cause` is how that was noticed. */
export const gone = (cause: unknown): KnownError =>
  new KnownError('UNAVAILABLE', 'The database does not answer. Wait a moment and try again.', { cause })

/** The reason that `signal` was fired with, as a sentence for people. */
const withdrawn = ({ reason }: AbortSignal, cause: unknown): KnownError =>
  reason instanceof KnownError
    ? reason
    : new KnownError('CANCELLED', 'The question was withdrawn before it was answered.', { cause })

/** Turns what the driver throws into a sentence for people; what it does not know comes back as it is. */
export function toKnownError(error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return withdrawn(signal, error)
  if (error instanceof ConnectionLost) return gone(error)
  if (error instanceof KnownError || !(error instanceof neo4j.Neo4jError)) return error
  const said = `${error.code} ${error.message}`
  const known = sentences.find(({ when }) => when.test(said))
  if (known) return new KnownError(known.code, known.sentence, { cause: error })
  return GONE.test(error.code) || GONE.test(error.message) ? gone(error) : error
}
