import { join } from 'node:path'

import { temporaryFolder } from '../../../testing/folder'
import { causeOf, whyItEnded } from './explain'

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
