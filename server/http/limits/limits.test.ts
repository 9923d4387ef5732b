import { readFileSync } from 'node:fs'

import { limitsTable } from './limits'

test('docs/limits.md holds the limits that are in force', () => {
  expect(readFileSync('docs/limits.md', 'utf8')).toContain(limitsTable())
})
