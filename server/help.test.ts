import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { settings } from './config'
import { commandLine, settingsTable } from './help'

const readme = join(__dirname, '../README.md')
const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
const inReadme = /<!-- settings -->\s*([\s\S]*?)\s*<!-- \/settings -->/.exec(text)?.[1]

/** Formatting pads the cells of a table; what they say is compared. */
const cells = (table: string) =>
  table.split('\n').map((row) => row.split('|').map((cell) => cell.trim().replace(/^-+$/, '-')))

test('every setting says what it does', () => {
  for (const [name, schema] of Object.entries(settings.shape)) {
    expect({ name, described: Boolean(schema.description) }).toEqual({ name, described: true })
  }
})

test('--help names every setting', () => {
  let help = ''
  commandLine()
    .configureOutput({ writeOut: (part) => (help += part) })
    .outputHelp()
  for (const name of Object.keys(settings.shape)) expect(help).toMatch(name)
})

const whenThere = inReadme === undefined ? test.skip : test
whenThere('the README’s table of settings is the schema’s', () => {
  expect(cells(inReadme ?? '')).toEqual(cells(settingsTable()))
})
