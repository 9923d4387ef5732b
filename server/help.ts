import { Command } from 'commander'

import { settings } from './config'

/** One setting as the help and the README show it. */
type SettingRow = { name: string; fallback: string; description: string }

/** Every setting, in the order of the schema. */
const settingRows = (): SettingRow[] =>
  Object.entries(settings.shape).map(([name, schema]) => {
    const { description = '', shown } = schema.meta() as { description?: string; shown?: string }
    const { defaultValue } = schema.def as { defaultValue?: string | number }
    return { name, fallback: shown ?? String(defaultValue), description }
  })

/** The settings as the Markdown table between the README's `settings` markers. */
export const settingsTable = (): string =>
  [
    '| setting | what it does | without it |',
    '|---|---|---|',
    ...settingRows().map(({ name, fallback, description }) => `| \`${name}\` | ${description} | ${fallback} |`),
  ].join('\n')

const settingsText = (): string =>
  settingRows()
    .map(({ name, fallback, description }) => `  ${name}\n      ${description}\n      Without it: ${fallback}.`)
    .join('\n')

/** The command line: no options but help; the settings come from the environment. */
export const commandLine = (): Command =>
  new Command('npm start --')
    .description('Starts Throughline and prints the address of its page.')
    .addHelpText('after', `\nSettings, from the environment:\n${settingsText()}\n`)
    .addHelpText('after', 'For example: THROUGHLINE_PORT=4001 npm start')
