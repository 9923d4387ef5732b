import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../../../testing/temporary-folder'
import { initialUser, passwordOf } from './password'

test('the first user is written as neo4j-admin writes it', () => {
  const salt = Buffer.from('5c17df3e8b8fa6bb52fa6f12079b18b38f610858e588a12c8eaef6e1c8221984', 'hex')
  expect(initialUser('secret12345678', salt)).toBe(
    'neo4j:SHA-256,8327606faf0e2d1495e52aad2d794d66a5f58c87bde16a8e5760b4baeba7a285,' +
      '5c17df3e8b8fa6bb52fa6f12079b18b38f610858e588a12c8eaef6e1c8221984,1024:',
  )
})

test('the password is made once, at random, and read by its owner alone', () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  expect(passwordOf(one)).toBe(passwordOf(one))
  expect(passwordOf(one)).not.toBe(passwordOf(two))
  expect(statSync(join(one, 'password')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(one, 'data/dbms/auth.ini'), 'utf8')).not.toMatch(passwordOf(one))
})
