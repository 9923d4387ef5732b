import neo4j from 'neo4j-driver'

import { KnownError } from '../errors'
import { toKnownError } from './driver-error'

const fromDriver = (code: string, message = 'CALL db.secret() at 10.0.0.1:7687') => {
  const error = new neo4j.Neo4jError(message, code, '50N42', 'said so')
  return toKnownError(error)
}

describe('an error of the database', () => {
  it.each([
    ['ServiceUnavailable', 'UNAVAILABLE'],
    ['SessionExpired', 'UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'UNAVAILABLE'],
    ['Neo.TransientError.Transaction.Terminated', 'UNAVAILABLE'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.LockAcquisitionTimeout', 'TIMEOUT'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'TOO_LARGE'],
    ['Neo.TransientError.General.TransactionOutOfMemoryError', 'TOO_LARGE'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'CONFLICT'],
  ])('%s is %s, in a sentence that shows nothing of it', (code, expected) => {
    const error = fromDriver(code) as KnownError
    expect({ code: error.code, leaks: /CALL|10\.0|Neo\./.test(error.message) }).toEqual({
      code: expected,
      leaks: false,
    })
  })

  it('is UNAVAILABLE when no connection comes free in time', () => {
    const message =
      'Connection acquisition timed out in 4000 ms. Pool status: Active conn count = 50, Idle conn count = 0.'
    expect(fromDriver('N/A', message)).toEqual(
      new KnownError('UNAVAILABLE', 'The database is busy with other questions. Wait a moment and try again.'),
    )
  })

  it('that nobody foresaw comes back as it is: it is a bug', () => {
    const error = fromDriver('Neo.ClientError.Statement.SyntaxError')
    expect(error).toBeInstanceOf(neo4j.Neo4jError)
    expect(toKnownError('text')).toBe('text')
  })

  it('after the question was withdrawn is the reason for that', () => {
    const reason = new KnownError('TIMEOUT', 'Too long.')
    expect(toKnownError(new Error('reset'), AbortSignal.abort(reason))).toBe(reason)
    expect(toKnownError(new Error('reset'), AbortSignal.abort())).toMatchObject({ code: 'CANCELLED' })
  })
})
