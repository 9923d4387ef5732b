import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { fragments, namesIn } from './fragments/fragments'
import type { Fragments } from './fragments/fragments'

/** A line that names a fragment: "fragment.passes(r)", or "CALL fragment.relationsWithIds(ids) YIELD rs" where it is a clause. */
const NAMED = /^([ \t]*)((?:(?!\/\/).)*?)(CALL )?\bfragment\.(\w+)\(([\w, ]*)\)(?: YIELD ([\w, ]+))?/m
const ANY_RELATION = /\bANY_RELATION\b/g
/** More than any statement names; reached only where a fragment stands in itself. */
const MOST = 1_000

/** A fragment with its parameters put in. A name is no parameter where it is part of another name, a property or in quotes. */
function textOf({ byName }: Fragments, name: string, given: string[], yields: string[], isClause: boolean): string {
  const fragment = byName.get(name)
  if (!fragment) throw new Error(`there is no fragment.${name}.`)
  const { params } = fragment
  if (params.length !== given.length) throw new Error(`fragment.${name} takes (${params.join(', ')}).`)
  if (fragment.yields.join() !== yields.join() || isClause !== yields.length > 0) {
    const clause = `CALL fragment.${name}(${params.join(', ')}) YIELD ${fragment.yields.join(', ')}`
    throw new Error(fragment.yields.length > 0 ? `write "${clause}".` : `fragment.${name} is a value, not a clause.`)
  }
  return fragment.text.replace(/(?<![\w.$'])\w+/g, (word) => given[params.indexOf(word)] ?? word)
}

/**
 * A statement with every fragment in place of its name, each as far in as the line that names it, and all relation types in
 * place of ANY_RELATION. Throws Error for a fragment that is not there, takes other arguments or hands on something else.
 */
export function expand(statement: string, from: Fragments = fragments): string {
  let text = statement
  for (let times = 0; times < MOST; times++) {
    const match = NAMED.exec(text)
    if (!match) return text.replace(ANY_RELATION, from.types.join('|'))
    const [whole, indent, before, call, name, given, yields] = match
    const lines = textOf(from, name!, namesIn(given), namesIn(yields), call !== undefined).split('\n')
    const after = text.slice(match.index + whole.length)
    text = text.slice(0, match.index) + indent + before + lines.join(`\n${indent}`) + after
  }
  throw new Error('a fragment stands in itself.')
}

/** `cypher/<file>` as it is sent to the database. Throws Error as `expand` does. */
export function statementOf(file: string): string {
  try {
    return expand(readFileSync(join(__dirname, file), 'utf8'))
  } catch (error) {
    throw new Error(`cypher/${file}: ${(error as Error).message}`, { cause: error })
  }
}
