import type { XmlEvent } from '../../file/xml'
import type { Datum, GraphEdge, GraphItem, GraphNode } from './item'
import { xmlGraph } from './xml-graph'
import type { Gather } from './xml-graph'

type Attribute = { title: string; default?: string }
type Open = Extract<XmlEvent, { open: string }>

const given = (attributes: Readonly<Record<string, string>>, ...names: string[]): Datum[] =>
  names.flatMap((name) => (attributes[name] === undefined ? [] : [{ name, value: attributes[name] }]))

/** Gathers nodes and edges from what stands in GEXF: gives one when it is whole. */
function makeGatherer(): Gather {
  const attributes = { node: new Map<string, Attribute>(), edge: new Map<string, Attribute>() }
  const open: (GraphNode | GraphEdge)[] = []
  let about: 'node' | 'edge' = 'node'
  let attribute: Attribute | undefined
  let isDirected = false
  let [isDefault, text] = [false, '']

  const begin: Record<string, (event: Open) => void> = {
    graph: ({ attributes: { defaultedgetype } }) => (isDirected = defaultedgetype === 'directed'),
    attributes: ({ attributes: given }) => (about = given.class === 'edge' ? 'edge' : 'node'),
    attribute: ({ attributes: { id = '', title } }) => {
      attribute = { title: title ?? id }
      attributes[about].set(id, attribute)
    },
    default: () => (isDefault = true),
    node: ({ attributes: said, line }) =>
      open.push({ what: 'node', id: said.id ?? '', line, data: given(said, 'label', 'start', 'end') }),
    edge: ({ attributes: said, line }) => {
      const { id = '', source = '', target = '', type } = said
      const isTyped = type === 'directed' || type === 'undirected' || type === 'mutual'
      open.push({
        what: 'edge',
        id,
        source,
        target,
        isDirected: isTyped ? type === 'directed' : isDirected,
        line,
        data: given(said, 'label', 'kind', 'weight', 'start', 'end'),
      })
    },
    attvalue: ({ attributes: { for: id, id: old, value = '', start, end } }) => {
      const item = open.at(-1)
      const name = item && attributes[item.what].get(id ?? old ?? '')?.title
      item?.data.push({ name: name ?? id ?? old ?? '', value, ...(start && { start }), ...(end && { end }) })
    },
    spell: ({ attributes: said }) => {
      const item = open.at(-1)
      if (item && !item.data.some(({ name }) => name === 'start' || name === 'end'))
        item.data.push(...given(said, 'start', 'end'))
      else item?.data.push({ name: 'spell', value: `${said.start ?? ''}/${said.end ?? ''}` })
    },
    parent: ({ attributes: { for: parent = '' } }) => open.at(-1)?.data.push({ name: 'parent', value: parent }),
  }
  const whole = (): GraphItem | undefined => {
    const item = open.pop()
    for (const { title, default: usual } of item ? attributes[item.what].values() : []) {
      if (usual !== undefined && !item!.data.some(({ name }) => name === title))
        item!.data.push({ name: title, value: usual })
    }
    return item
  }
  const end = (tag: string): GraphItem | undefined => {
    if (tag === 'default') {
      if (attribute && text.trim() !== '') attribute.default = text.trim()
      isDefault = false
      text = ''
    }
    return tag === 'node' || tag === 'edge' ? whole() : undefined
  }
  return (event) => {
    if ('open' in event) return void begin[event.open]?.(event)
    if ('close' in event) return end(event.close)
    if (isDefault) text += event.text
    return undefined
  }
}

/** GEXF, as Gephi writes it. Its edges have no direction unless it says that they have. */
export const gexf = xmlGraph('gexf', makeGatherer)
