import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a filter of relations means: the same lines wherever relations are filtered, whatever they are called there. */
const MEANING = `
  r.strength >= $minStrength
  AND r.sources >= $minSources
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
  AND ($first IS NULL OR (
    (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
    AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))`

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const files = (readdirSync(__dirname, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.cypher'))
  .map((file) => [file, readFileSync(join(__dirname, file), 'utf8')] as const)
const filtering = files.filter(([, text]) => text.includes('$minSources'))

test('relations are filtered in counts, pages, between, export and paths', () => {
  const folders = filtering.map(([file]) => file.split('/')[0])
  expect([...new Set(folders)].sort()).toEqual(['expansion', 'export', 'path', 'relation'])
})

test.each(filtering)('%s means by a filter what all others mean', (_, text) => {
  const [meaning, whole] = [plain(MEANING), plain(text)]
  const parts = whole.split('$minSources').length - 1
  // A path has its last relation under a name of its own.
  const named = ['r', 'l'].map((name) => meaning.replace(/\br\./g, `${name}.`))
  const found = named.reduce((sum, each) => sum + whole.split(each).length - 1, 0)
  expect(found).toBe(parts)
})
