import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import * as add from '@graphql-codegen/add'
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { getCachedDocumentNodeFromSchema, normalizeConfig, normalizeOutputParam } from '@graphql-codegen/plugin-helpers'
import type { CodegenPlugin, Types } from '@graphql-codegen/plugin-helpers'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { buildSchema, lexicographicSortSchema } from 'graphql'
import type { GraphQLSchema } from 'graphql'

import config from '../codegen'
import { checkout } from '../setup/command.cjs'
import { documentsIn } from './documents'

const plugins: Record<string, CodegenPlugin> = { add, typescript, 'typescript-resolvers': resolvers }

/** Writes a file unless it says so already, so that nobody who watches it is called for nothing. */
async function write(file: string, content: string): Promise<void> {
  const path = join(checkout, file)
  const before = await readFile(path, 'utf8').catch(() => null)
  if (before === content) return
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

/** The schema that an output is made from: a file of the project, or its text. */
async function schemaOf(named: unknown): Promise<GraphQLSchema> {
  if (typeof named !== 'string') throw new Error('codegen.ts: each output names one schema, a file or its text.')
  const text = named.endsWith('.graphql') ? await readFile(join(checkout, named), 'utf8') : named
  return lexicographicSortSchema(buildSchema(text))
}

/**
 * npm run generate: makes what `codegen.ts` names, with the plugins themselves; the command line of codegen would be 200
 * packages more.
 */
async function generate(): Promise<void> {
  for (const [filename, output] of Object.entries(config.generates)) {
    const { preset: name, presetConfig = {}, plugins: wanted, ...own } = normalizeOutputParam(output)
    const schemaAst = await schemaOf(own.schema ?? config.schema)
    const options: Types.GenerateOptions = {
      filename,
      schema: getCachedDocumentNodeFromSchema(schemaAst),
      schemaAst,
      documents: name ? await documentsIn('client') : [],
      config: { emitLegacyCommonJSImports: true, ...config.config, ...(own.config as object) },
      plugins: normalizeConfig(wanted ?? []),
      pluginMap: plugins,
    }
    const sections = name
      ? await preset.buildGeneratesSection({ ...options, baseOutputDir: filename, presetConfig })
      : [options]
    for (const section of sections) await write(section.filename, await codegen(section))
  }
}

generate().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
