import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryFolder } from '../../../testing/temporary-folder'
import { causeOf, whyItEnded, whyNotOpen } from './why-it-ended'

test.each([
  ['java.net.BindException: Address already in use', 'its port was taken'],
  [
    'Error occurred during initialization of VM\nCould not reserve enough space for 99999999KB object heap',
    'free memory',
  ],
  ['java.lang.OutOfMemoryError: Java heap space', 'THROUGHLINE_NEO4J_HEAP_MB higher'],
  ['java.lang.UnsupportedClassVersionError: org/neo4j/server', 'install Java 17'],
  ['Unrecognized option: --add-opens=java.base/java.nio=ALL-UNNAMED', 'install Java 17'],
  ['java.io.IOException: No space left on device', 'the disk is full'],
  ['org.neo4j.kernel.StoreLockException: Unable to obtain lock on store lock file', 'another Neo4j uses the same'],
  ['2026-01-01 00:00:00.000+0000 ERROR Failed to start: something odd', 'it says “Failed to start: something odd”'],
  ['', 'it does not say why'],
])('of a Neo4j that printed “%s” it is said: %s', (printed, cause) => {
  expect(causeOf(printed)).toMatch(cause)
})

test('the sentence says where the log is, also when there is none', () => {
  const folder = temporaryFolder()
  expect(whyItEnded(folder)).toMatch(join(folder, 'logs/console.log'))
})

describe('a store that cannot be opened', () => {
  const failed = (cause: string) => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'logs'))
    const lines = [
      'ERROR Failed to start DatabaseId{1[neo4j]}',
      'java.lang.RuntimeException: Component',
      `Caused by: ${cause}`,
    ]
    writeFileSync(
      join(folder, 'logs/debug.log'),
      ['Caused by: x.Y: long ago', ...lines, '\tat x.Y(Z.java:1)', ''].join('\n'),
    )
    return whyNotOpen(folder, 'An error occurred! Unable to start it.')
  }

  it('is told with the cause at the bottom of the log, and with the way out', () => {
    expect(failed('org.neo4j.InvalidRecordException: Property[318] not in use')).toMatch(
      /^its files are damaged; Neo4j says “Property\[318\] not in use” \(its log: .*debug\.log\)\. Nothing was changed: put a copy/,
    )
    expect(failed('java.io.IOException: No space left on device')).toMatch(/^the disk is full: make room/)
  })

  it('is told with what Neo4j answers where there is no log', () => {
    expect(whyNotOpen(temporaryFolder(), 'Unable to start it.')).toMatch('Neo4j says “Unable to start it.”')
  })
})
