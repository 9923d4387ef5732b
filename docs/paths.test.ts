import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(__dirname, '..')
const pages = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]
const made = ['node_modules', 'dist', 'coverage', '.git', '.throughline']
const rooms = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && !made.includes(entry.name) ? [entry.name] : [],
)

/** What stands for a name of one's own: `cypher/<noun>/<question>.cypher`, `V###`, `…`. */
const isPattern = (path: string): boolean => /[<>#*…{}]/.test(path)

/** The files and folders that a page names: in code, from the top of the repository, and in links, from the page. */
function pathsIn(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8')
  const code = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, words = '']) => words.split(/\s+/))
  const named = code.filter((word) => rooms.some((room) => word.startsWith(`${room}/`)) && !isPattern(word))
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) => link).filter((link) => !/^\w+:/.test(link))
  return [...named, ...links.map((link) => join(dirname(page), link))].map((path) => path.replace(/[,.;:]$/, ''))
}

test.each(pages)('every file and folder that %s names is there', (page) => {
  expect(pathsIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('paths are found at all', () => {
  expect(pages.flatMap(pathsIn).length).toBeGreaterThan(50)
})
