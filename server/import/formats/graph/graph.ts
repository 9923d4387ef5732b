import { problem } from '../../draft'
import type { Draft } from '../../draft'
import { edgeDrafts } from './edge'
import type { GraphItem } from './item'
import { makeNodeDrafts } from './node'

/** Nodes and what is wrong in the first pass, edges in the second, when both of their ends are there. */
export async function* draftsOfGraph(items: AsyncIterable<GraphItem>, pass: number): AsyncGenerator<Draft[]> {
  const nodeDrafts = makeNodeDrafts()
  for await (const item of items) {
    const place = { line: item.line, record: item.id }
    if (item.what === 'edge') {
      if (pass === 1) yield edgeDrafts(item)
    } else if (pass === 0) {
      yield item.what === 'node' ? nodeDrafts(item) : [problem(place, null, item.reason)]
    }
  }
}
