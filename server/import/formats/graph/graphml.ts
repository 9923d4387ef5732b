import type { XmlEvent } from '../../file/xml'
import type { GraphEdge, GraphItem, GraphNode } from './item'
import { xmlGraph } from './xml-graph'
import type { Gather } from './xml-graph'

type Key = { name: string; isFor: string; default?: string }
type Open = Extract<XmlEvent, { open: string }>

/** Where labels stand in files of yEd, and under which name they are kept. */
const LABELS: Readonly<Record<string, string>> = { NodeLabel: 'label', EdgeLabel: 'label' }

/** Gathers nodes and edges from what stands in GraphML: gives one when it is whole. */
function makeGatherer(): Gather {
  const keys = new Map<string, Key>()
  const open: (GraphNode | GraphEdge)[] = []
  let key: Key | undefined
  let isDirected = true
  /** Where the text that comes belongs. */
  let [into, text]: [string | undefined, string] = [undefined, '']

  const begin: Record<string, (event: Open) => GraphItem | undefined> = {
    key: ({ attributes: { id = '', 'attr.name': name, for: isFor = 'all' } }) => {
      key = { name: name ?? id, isFor }
      keys.set(id, key)
      return undefined
    },
    default: () => void (into = 'default'),
    graph: ({ attributes }) => void (open.length === 0 && (isDirected = attributes.edgedefault !== 'undirected')),
    node: ({ attributes: { id = '' }, line }) => void open.push({ what: 'node', id, line, data: [] }),
    edge: ({ attributes: { id = '', source = '', target = '', directed }, line }) =>
      void open.push({
        what: 'edge',
        id,
        source,
        target,
        isDirected: directed === undefined ? isDirected : directed === 'true',
        line,
        data: [],
      }),
    hyperedge: ({ line }) => ({ what: 'wrong', line, id: '', reason: 'An edge with more than two ends is not taken.' }),
    data: ({ attributes: { key: id = '' } }) => void (into = keys.get(id)?.name ?? id),
  }
  const whole = (): GraphItem | undefined => {
    const item = open.pop()
    if (!item) return undefined
    for (const { name, isFor, default: usual } of keys.values()) {
      const isHere = usual !== undefined && [item.what, 'all'].includes(isFor)
      if (isHere && !item.data.some((datum) => datum.name === name)) item.data.push({ name, value: usual })
    }
    return item
  }
  const put = (): void => {
    if (into !== undefined && text.trim() !== '') {
      if (into === 'default' && key) key.default = text.trim()
      else open.at(-1)?.data.push({ name: into, value: text.trim() })
    }
    text = ''
  }
  const end = (tag: string): GraphItem | undefined => {
    if (['default', 'data'].includes(tag) || tag in LABELS) {
      put()
      into = undefined
    }
    return tag === 'node' || tag === 'edge' ? whole() : undefined
  }
  return (event) => {
    if ('open' in event) {
      text = ''
      if (event.open in LABELS) into = LABELS[event.open]
      return begin[event.open]?.(event)
    }
    if ('close' in event) return end(event.close)
    if (into !== undefined) text += event.text
    return undefined
  }
}

/** GraphML, with the labels of yEd. */
export const graphml = xmlGraph('graphml', makeGatherer)
