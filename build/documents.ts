import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Types } from '@graphql-codegen/plugin-helpers'
import { parse, Source } from 'graphql'
import { parseAst } from 'vite'

import { checkout } from '../setup/command.cjs'

type Node = { type: string; [field: string]: unknown }

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** The texts in all `graphql(`…`)` of a syntax tree. */
function textsIn(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(textsIn)
  if (!isNode(tree)) return []
  const { callee, arguments: given } = tree as { callee?: Node; arguments?: Node[] }
  const first = given?.[0]
  if (tree.type === 'CallExpression' && callee?.name === 'graphql' && first?.type === 'TemplateLiteral') {
    const [only, ...more] = first.quasis as { value: { cooked: string } }[]
    if (!only || more.length > 0) throw new Error('A question to the server is one text, with nothing put into it.')
    return [only.value.cooked]
  }
  return Object.values(tree).flatMap(textsIn)
}

/** What the client asks: the GraphQL documents that the TypeScript files under `folder`, a path in the checkout, hold. */
export async function documentsIn(folder: string): Promise<Types.DocumentFile[]> {
  const files = (await readdir(join(checkout, folder), { recursive: true })).sort()
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated/'))
    .flatMap((file) => {
      const location = join(checkout, folder, file)
      const code = readFileSync(location, 'utf8')
      if (!code.includes('graphql(')) return []
      const texts = textsIn(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))
      return texts.map((text) => ({ location, document: parse(new Source(text, location)), rawSDL: text }))
    })
}
