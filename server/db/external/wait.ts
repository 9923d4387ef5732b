import { setTimeout as sleep } from 'node:timers/promises'

import { KnownError } from '../../errors'
import type { Connection } from '../connection'
import { statusOf } from '../local/status'
import { openDriver } from '../pool'
import { addressOf } from './address'
import { probe } from './probe'
import type { Obstacle } from './probe'
import { checkVersion } from './version'

/** Errors that go away by waiting; every other one is told at once. */
const WAIT_FOR = /ServiceUnavailable|SessionExpired|TransientError|DatabaseUnavailable|N\/A/
/** A server that cannot be reached may be starting; one that cannot be reached for longer, in milliseconds, is waited for no more. */
const UNREACHED_MS = 60_000
const AGAIN_MS = 1_000

type DriverError = { code?: string; message: string }

/** What a person does about an answer that waiting does not change. */
function refusal({ uri, database }: Connection, error: DriverError): KnownError {
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

/** Why a server that speaks Bolt does not answer a question yet. */
async function notYet(connection: Connection, { message }: DriverError): Promise<Obstacle> {
  if (/discover|routing/i.test(message))
    return {
      sentence: 'it answers, and the address that it gives does not: write bolt:// for neo4j://',
      lasting: false,
    }
  const status = await statusOf(connection)
  if (status?.message) return { sentence: `it cannot open its database: ${status.message}`, lasting: true }
  return { sentence: 'its database is not open yet', lasting: false }
}

/** Asks the first question. Gives what stands in the way; throws KnownError when the server is too old or refuses. */
async function ask(connection: Connection): Promise<Obstacle | undefined> {
  const { uri, database } = connection
  const driver = openDriver(connection, 1)
  try {
    const { agent } = await driver.getServerInfo()
    checkVersion(uri, agent)
    await driver.executeQuery('RETURN 1', {}, { database })
    return undefined
  } catch (error) {
    if (error instanceof KnownError) throw error
    const failure = error as DriverError
    if (!WAIT_FOR.test(failure.code ?? '')) throw refusal(connection, failure)
    return await notYet(connection, failure)
  } finally {
    await driver.close()
  }
}

/**
 * Waits until the database answers. `onWait` is told why it does not, as often as the cause changes; a server that cannot be reached is
 * waited for for a minute, one whose database is opening for as long as it takes.
 * Throws KnownError when waiting does not help (name, port, certificate, password, version), and the abort's reason when `abort` fires.
 */
export async function waitForDatabase(
  connection: Connection,
  onWait: (sentence: string) => void,
  abort: AbortSignal,
): Promise<void> {
  const { uri } = connection
  let told = ''
  for (let unreachedSince: number | undefined; ;) {
    abort.throwIfAborted()
    const unreached = await probe(addressOf(uri))
    const obstacle = unreached ?? (await ask(connection))
    if (!obstacle) return
    unreachedSince = unreached && (unreachedSince ?? Date.now())
    const isLong = unreachedSince !== undefined && Date.now() - unreachedSince > UNREACHED_MS
    if (obstacle.lasting || isLong)
      throw new KnownError('UNAVAILABLE', `Neo4j at ${uri} cannot be used: ${obstacle.sentence}.`)
    if (obstacle.sentence !== told) onWait(`Neo4j at ${uri} does not answer yet: ${obstacle.sentence}. Trying again.`)
    told = obstacle.sentence
    await sleep(AGAIN_MS, undefined, { signal: abort })
  }
}
