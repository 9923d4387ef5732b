import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

import { readConfig } from '../config'
import { sentenceOf } from '../failure'
import { ExportFormat, ImportFormat } from '../../model/generated/vocabulary'
import { backUp, restore } from './backup'
import { exportGraph, JSON_LINES } from './export'
import type { ExportForm, ExportOptions } from './export'
import { importFiles } from './import'
import type { ImportOptions } from './import'
import { listImports, resumeOne, undoOne } from './manage-imports'

/** "follow-the-money" → FOLLOW_THE_MONEY */
function nameAmong<T extends string>(names: readonly T[], text: string): T {
  const found = names.find((each) => each === text.toUpperCase().replaceAll('-', '_'))
  if (found) return found
  const known = names.map((each) => each.toLowerCase().replaceAll('_', '-'))
  throw new InvalidArgumentError(`It is none of ${known.join(', ')}.`)
}

/** What Throughline writes as JSON lines is read as its own. */
const formatNamed = (text: string): ImportFormat =>
  text === 'json-lines' ? ImportFormat.THROUGHLINE : nameAmong(Object.values(ImportFormat), text)
const exportNamed = (text: string): ExportForm => nameAmong([JSON_LINES, ...Object.values(ExportFormat)], text)

function commands(run: (code: Promise<number>) => void): Command {
  const program = new Command('npm run throughline --')
    .description('Works on the graph from the command line, beside a running Throughline or without one.')
    .exitOverride()
  program
    .command('import')
    .description('Reads files into the graph.')
    .argument('<file...>', 'the files, or folders where a form is several files')
    .addOption(new Option('--format <form>', 'the form of the files; left out: recognised').argParser(formatNamed))
    .option('--mapping <file>', 'what columns become, in YAML (docs/import.md)')
    .option('--source-name <name>', 'the document that the claims point into; left out: the name of the file')
    .option('--source <id>', 'a document that is there already, by its id')
    .option('--publisher <name>', 'who published it')
    .option('--published <time>', 'when, in EDTF')
    .option('--url <address>', 'where it can be read')
    .option('--licence <text>', 'the licence of the data')
    .option('--alleged', 'everything in it is alleged, not asserted')
    .option('--dry-run', 'shows what the first records would become, and records nothing')
    .option('--strict', 'ends with 1 where anything was left out')
    .option('--json', 'prints the import as JSON')
    .option('--report <file>', 'writes what could not be taken to a CSV file')
    .action((files: string[], options: ImportOptions) => run(importFiles(readConfig(process.env), files, options)))
  program
    .command('imports')
    .description('Lists the imports, the last one first.')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => run(listImports(readConfig(process.env), options)))
  program
    .command('resume')
    .description('Goes on with an import that was stopped, broke off or failed.')
    .argument('<id>', 'its id')
    .option('--json', 'prints the import as JSON')
    .action((id: string, options: { json?: boolean }) => run(resumeOne(readConfig(process.env), id, options)))
  program
    .command('undo')
    .description('Retracts all claims of an import and takes away what only it brought.')
    .argument('<id>', 'its id')
    .option('--json', 'prints the import as JSON')
    .action((id: string, options: { json?: boolean }) => run(undoOne(readConfig(process.env), id, options)))
  program
    .command('export')
    .description('Writes the graph, or a part of it, to a file.')
    .addOption(new Option('--format <form>', 'the form of the file').argParser(exportNamed).makeOptionMandatory())
    .option('--all', 'everything that is recorded (json-lines alone)')
    .option('--ids <id...>', 'entities by their ids, and the relations among them')
    .option('-o, --output <file>', 'where to; left out: standard output')
    .action((options: ExportOptions) => run(exportGraph(readConfig(process.env), options)))
  program
    .command('backup')
    .description('Keeps everything that is recorded in a file.')
    .argument('<file>', 'the file, .jsonl.gz')
    .action((file: string) => run(backUp(readConfig(process.env), file)))
  program
    .command('restore')
    .description('Makes the graph that a backup holds, where there is none.')
    .argument('<file>', 'the file')
    .action((file: string) => run(restore(readConfig(process.env), file)))
  return program
}

/** Runs a command. Ends the process: 0 when it is done, 1 when it failed, 2 when it was asked in a wrong way. */
export async function main(args: readonly string[]): Promise<never> {
  let code: Promise<number> = Promise.resolve(0)
  try {
    commands((running) => void (code = running)).parse([...args], { from: 'user' })
    return process.exit(await code)
  } catch (error) {
    if (error instanceof CommanderError) return process.exit(error.exitCode === 0 ? 0 : 2)
    console.error(sentenceOf(error))
    return process.exit(1)
  }
}

if (require.main === module) void main(process.argv.slice(2))
