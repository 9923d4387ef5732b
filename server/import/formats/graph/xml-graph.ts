import { bytesOf } from '../../file/import-file'
import type { ImportFile } from '../../file/import-file'
import { xmlEvents } from '../../file/xml'
import type { XmlEvent } from '../../file/xml'
import type { Format } from '../format'
import { draftsOfGraph } from './graph'
import type { GraphItem } from './item'

/** Takes what stands in a file as it comes, and gives a node or an edge when it is whole. */
export type Gather = (event: XmlEvent) => GraphItem | undefined

async function* itemsIn(file: ImportFile, gather: Gather): AsyncGenerator<GraphItem> {
  for await (const event of xmlEvents(bytesOf(file), file.name)) {
    const item = gather(event)
    if (item) yield item
  }
}

/** A graph that is written as XML, with the name of its outermost element, and what gathers its nodes and edges. */
export const xmlGraph = (element: string, makeGatherer: () => Gather): Format => ({
  namespace: 'graph',
  recognises: ({ text }) => new RegExp(`<(\\w+:)?${element}[\\s>]`).test(text.slice(0, 4_000)),
  isLocal: true,
  passes: 2,
  read: (file, pass) => draftsOfGraph(itemsIn(file, makeGatherer()), pass),
})
