import { firstBytes } from '../../file/import-file'
import type { ImportFile } from '../../file/import-file'
import { isObject } from '../../file/json'
import type { Json } from '../../file/json'
import { jsonElements } from '../../file/json-path'
import type { Format } from '../format'
import { draftsOfGraph } from './graph'
import type { Datum, GraphItem } from './item'

/** Where a place on a screen is no value of the node itself. */
const NO_VALUES = new Set(['id', 'source', 'target', 'directed', 'SUID', 'selected', 'x', 'y', 'vx', 'vy', 'index'])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The values of an element; those of a list one by one. */
function dataOf(data: Json, more: Datum[]): Datum[] {
  const own = Object.entries(data).flatMap(([name, given]): Datum[] => {
    if (NO_VALUES.has(name) || given === null || given === undefined) return []
    return (Array.isArray(given) ? given : [given])
      .filter((value) => value !== null && value !== '')
      .map((value) => ({ name, value: textOf(value) }))
  })
  return [...own, ...more]
}

const idOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : isObject(value)
      ? idOf(value.id ?? value.key ?? value.name)
      : ''

/** Where the values of an element stand: in “data”, in “attributes” beside the others, or in itself. */
function valuesIn(element: Json): Json {
  if (isObject(element.data)) return element.data
  return isObject(element.attributes) ? { ...element, ...element.attributes } : element
}

const isEdge = (list: string, element: Json, values: Json): boolean =>
  ['edges', 'links'].includes(list) || element.group === 'edges' || 'source' in values

/** An element of Cytoscape, or a node or link of other programs. */
function itemOf(list: string, element: unknown, usually: boolean): GraphItem {
  if (!isObject(element)) return { what: 'wrong', line: null, id: '', reason: 'An element is no object.' }
  const values = valuesIn(element)
  const { attributes: _, group: _group, classes: _classes, position: _position, ...plain } = values
  const { classes } = element
  const more = typeof classes === 'string' && classes !== '' ? [{ name: 'classes', value: classes }] : []
  const data = dataOf(plain, more)
  if (!isEdge(list, element, values)) {
    return { what: 'node', line: null, id: idOf(values.id ?? values.key ?? values.name), data }
  }
  const { directed } = values
  const isDirected = typeof directed === 'boolean' ? directed : usually && element.undirected !== true
  const [source, target] = [idOf(values.source), idOf(values.target)]
  return { what: 'edge', line: null, id: idOf(values.id ?? values.key), data, source, target, isDirected }
}

const PARTED = ['$.elements.nodes.*', '$.elements.edges.*']
const PLAIN = ['$.nodes.*', '$.edges.*', '$.links.*']

/** Where the elements of a document stand, and whether it says that its edges have no direction, as its beginning shows. */
async function shapeOf(file: ImportFile): Promise<{ paths: string[]; isDirected: boolean }> {
  const text = (await firstBytes(file.path, 64 * 1024))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text.startsWith('[')) return { paths: ['$.*'], isDirected: true }
  if (/"elements"\s*:\s*\[/.test(text)) return { paths: ['$.elements.*'], isDirected: true }
  if (/"elements"\s*:/.test(text) || !/"(nodes|edges|links)"\s*:\s*\[/.test(text))
    return { paths: PARTED, isDirected: true }
  return { paths: PLAIN, isDirected: !/^\{[^[]*"directed"\s*:\s*false/.test(text) }
}

async function* itemsIn(file: ImportFile): AsyncGenerator<GraphItem> {
  const { paths, isDirected } = await shapeOf(file)
  for await (const { list, value } of jsonElements(file, paths)) yield itemOf(list, value, isDirected)
}

/** A document whose elements stand in lists, or lists of nodes and of what ties them. */
const isDocument = (text: string): boolean =>
  text.startsWith('{') &&
  (/"elements"\s*:\s*[[{]/.test(text) || (/"nodes"\s*:\s*\[/.test(text) && /"(edges|links)"\s*:/.test(text)))
const isList = (text: string): boolean =>
  /^\[\s*\{[^]{0,200}"data"\s*:\s*\{/.test(text) && /"(id|source)"\s*:/.test(text)

/** Elements of Cytoscape as JSON; also nodes and links as other programs write them. */
export const cytoscape: Format = {
  namespace: 'graph',
  recognises: ({ text }) => isDocument(text) || isList(text),
  isLocal: true,
  passes: 2,
  read: (file, pass) => draftsOfGraph(itemsIn(file), pass),
}
