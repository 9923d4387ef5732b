import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startThroughline } from '../testing/throughline'
import type { Throughline } from '../testing/throughline'

const FILE = 'docs/api.md'

/** An example of the page: its heading, its program, and what stands under it as the answer. */
type Example = { title: string; language: string; program: string; answers: string }

const EXAMPLE =
  /^## (\d+\. [^\n]+)\n(?:(?!## |```).*\n)*```(sh|python|ts)\n([\s\S]*?)```\n(?:\n```json\n([\s\S]*?)```\n)?/gm

const examples: Example[] = [...readFileSync(FILE, 'utf8').matchAll(EXAMPLE)].map(
  ([, title = '', language = '', program = '', answers = '']) => ({ title, language, program, answers }),
)

const hasPython = spawnSync('python3', ['--version']).status === 0
const hasCurl = spawnSync('curl', ['--version']).status === 0
const canRun = ({ language }: Example) => (language === 'python' ? hasPython : language === 'sh' ? hasCurl : true)

let throughline: Throughline
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-api-'))
  throughline = await startThroughline({})
})
afterAll(async () => {
  await throughline.stop()
  rmSync(folder, { recursive: true })
})

function run({ language, program }: Example): string {
  const extension = { sh: 'sh', python: 'py', ts: 'mts' }[language] ?? ''
  const command = { sh: ['bash'], python: ['python3'], ts: [process.execPath, '--import', 'tsx'] }[language] ?? []
  const file = join(folder, `example.${extension}`)
  writeFileSync(file, program)
  const env = { ...process.env, THROUGHLINE: throughline.origin, TOKEN: throughline.token }
  return execFileSync(command[0]!, [...command.slice(1), file], { env, encoding: 'utf8' })
}

/** On a busy computer the first search for paths ends for want of time, and says so. */
const RUSHED = /within \d+ seconds|after \d+ seconds|found out in time|"TIMEOUT"/

/** What the program prints; undefined: it ended with an error, as one that reads an answer of no data does. */
function printed(example: Example): string | undefined {
  try {
    return run(example)
  } catch {
    return undefined
  }
}

/** The answer, asked again as whoever reads such a sentence would. */
function answerOf(example: Example, left = 5): string {
  const answer = left > 0 ? printed(example) : run(example)
  if (answer === undefined) return answerOf(example, left - 1)
  return left > 0 && RUSHED.test(answer) ? answerOf(example, left - 1) : answer
}

/** One JSON value a line. */
const values = (text: string): unknown[] =>
  text
    .trim()
    .split(/\n(?=[{[])/)
    .map((line) => JSON.parse(line) as unknown)

test('every section of the page has its worked example', () => {
  const headings = [...readFileSync(FILE, 'utf8').matchAll(/^## (\d+\. .+)$/gm)].map(([, title]) => title)
  expect(examples.map(({ title }) => title)).toEqual(headings)
})

for (const example of examples) {
  const whenRun = canRun(example) ? test : test.skip
  whenRun(example.title, () => {
    const answered = values(answerOf(example))
    if (process.env.UPDATE_API_DOCS) write(example, answered)
    else expect(answered).toEqual(values(example.answers))
  })
}

/** Writes the answer under its example, for somebody to read before it is committed. */
function write({ title, program }: Example, answered: unknown[]): void {
  const page = readFileSync(FILE, 'utf8')
  const start = page.indexOf(program, page.indexOf(title)) + program.length + '```\n'.length
  const rest = page.slice(start).replace(/^\n```json\n[\s\S]*?```\n/, '')
  const text = answered.map((value) => JSON.stringify(value, null, 2)).join('\n')
  writeFileSync(FILE, `${page.slice(0, start)}\n\`\`\`json\n${text}\n\`\`\`\n${rest}`)
}
