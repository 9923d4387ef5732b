import type { z } from 'zod'

import type { Query } from './query'

const texts = new WeakMap<object, string>()

/**
 * A query as it is sent, with all its parameters inside of one. Neo4j plans a statement anew, which takes up to a second,
 * for each type and each size of a text or list among the parameters; inside of a map it does not look.
 */
export function textAndParameters(
  query: Query<z.ZodObject, z.ZodObject>,
  params: unknown,
): [text: string, params: object] {
  const text = texts.get(query) ?? query.text.replace(/\$(\w+)/g, '$given.$1')
  texts.set(query, text)
  return [text, { given: query.params.parse(params) }]
}
