import { setTimeout as sleep } from 'node:timers/promises'

import neo4j from 'neo4j-driver'

import { KnownError } from '../errors'
import type { Connection } from './connection'

/** Errors that go away by waiting; every other one is told at once. */
const WAIT_FOR = /ServiceUnavailable|SessionExpired|TransientError|DatabaseUnavailable|N\/A/

/** What a person does about an answer that waiting does not change. */
function refusal({ uri, database }: Connection, error: { code?: string; message: string }): KnownError {
  const cause = { cause: error }
  if (/Unauthorized|CredentialsExpired/.test(error.code ?? ''))
    return new KnownError(
      'FORBIDDEN',
      `Neo4j at ${uri} refuses NEO4J_USER and NEO4J_PASSWORD: set the right ones.`,
      cause,
    )
  if (/DatabaseNotFound/.test(error.code ?? ''))
    return new KnownError('NOT_FOUND', `Neo4j at ${uri} has no database “${database}”: set NEO4J_DATABASE.`, cause)
  return new KnownError('UNAVAILABLE', `Neo4j at ${uri} cannot be used: ${error.message}`, cause)
}

/**
 * Waits until the database answers, for as long as it takes; `onWait` is told once, when the first try fails.
 * Throws KnownError when it answers but refuses (password, database name), and the abort's reason when `abort` fires.
 */
export async function waitForDatabase(connection: Connection, onWait: () => void, abort: AbortSignal): Promise<void> {
  const { uri, user, password, database } = connection
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 4_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  })
  try {
    for (let tries = 0; ; tries++) {
      abort.throwIfAborted()
      try {
        await driver.executeQuery('RETURN 1', {}, { database })
        return
      } catch (error) {
        const failure = error as { code?: string; message: string }
        if (!WAIT_FOR.test(failure.code ?? '')) throw refusal(connection, failure)
      }
      if (tries === 0) onWait()
      await sleep(1_000, undefined, { signal: abort })
    }
  } finally {
    await driver.close()
  }
}
