import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { KnownError } from '../../errors'
import { readText, writePrivately } from './process-record'

const ROUNDS = 1024

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

/** The line by which Neo4j knows its first user (what `neo4j-admin dbms set-initial-password` writes). */
export function initialUser(password: string, salt: Buffer = randomBytes(32)): string {
  let digest = sha256(salt, password)
  for (let round = 1; round < ROUNDS; round++) digest = sha256(digest)
  return `neo4j:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${ROUNDS}:`
}

/** Where Neo4j keeps its users, from its first start on. */
const usersIn = (folder: string): string => join(folder, 'data/databases/system')

/**
 * The password of the managed Neo4j, kept in `folder`/password, mode 0600. The first time it is made at random and
 * given to Neo4j before it starts, so that the well-known neo4j/neo4j never opens it, not for a moment.
 * Throws KnownError FORBIDDEN where Neo4j has one and the file is lost.
 */
export function passwordOf(folder: string): string {
  const file = join(folder, 'password')
  const known = readText(file)?.trim()
  if (known) return known
  if (existsSync(usersIn(folder))) {
    throw new KnownError(
      'FORBIDDEN',
      `The password of the database is lost: ${file} is missing or empty. Put it back from a copy of the data folder, or have a new one made: docs/faults.md, “A lost password”. The data is not lost.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  const userFile = join(folder, 'data/dbms/auth.ini')
  mkdirSync(dirname(userFile), { recursive: true })
  writePrivately(userFile, initialUser(password))
  writePrivately(file, `${password}\n`)
  return password
}
