import { draftsIn } from '../../testing/drafts'

type Read = Awaited<ReturnType<typeof draftsIn>>
const nodes = ({ entities }: Read) =>
  entities.map(({ id, kind, name, attributes }) =>
    [id, kind, name, ...attributes.map((each) => `${each.name}=${each.value}`)].join('|'),
  )
const edges = ({ relations }: Read) =>
  relations.map(({ subject, type, role, object, validity, detail, note }) =>
    [subject, type, role ?? '', object, validity ?? '', detail ?? '', note ?? ''].join('|'),
  )
const reasons = ({ problems }: Read) => problems.map(({ place, reason, lost }) => [place.line, reason, lost])

const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" attr.name="name" attr.type="string"/>
  <key id="d1" for="node" attr.name="type" attr.type="string"><default>Company</default></key>
  <key id="d2" for="edge" attr.name="relation" attr.type="string"/>
  <key id="d3" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d4" for="edge" attr.name="since" attr.type="string"/>
  <key id="d5" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="undirected">
    <edge id="e0" source="a" target="b" directed="true"><data key="d2">owns</data><data key="d3">0.5</data><data key="d4">2010-05</data></edge>
    <edge source="b" target="a"><data key="d2">same &amp; address</data><data key="d4">spring</data></edge>
    <node id="a"><data key="d0">Ann &amp; Co</data><data key="d1">person</data></node>
    <node id="b"><data key="d5"><y:ShapeNode><y:NodeLabel>Best Ltd</y:NodeLabel></y:ShapeNode></data>
      <graph id="b:"><node id="c"><data key="d0">Inner</data></node></graph>
    </node>
    <hyperedge><endpoint node="a"/></hyperedge>
    <edge source="a" target="b"><data key="d2">owns</data></edge>
    <edge source="a"/>
  </graph>
</graphml>`

test('GraphML brings names, kinds, weights, times and directions, with the labels of yEd', async () => {
  const read = await draftsIn('some.graphml', GRAPHML)
  expect(read.form).toBe('GRAPHML')
  expect(nodes(read)).toEqual([
    'a|PERSON|Ann & Co|type=person',
    'c|COMPANY|Inner|type=Company',
    'b|COMPANY|Best Ltd|type=Company',
  ])
  expect(edges(read)).toEqual([
    'a|OWNS||b|2010-05/|weight 0.5|',
    'a|LINKED_TO|same & address|b|||since: spring',
    'a|LINKED_TO|owns|b|||',
  ])
  expect(reasons(read)).toEqual([
    [16, 'An edge with more than two ends is not taken.', true],
    [18, 'The edge has only one end, so that it ties nothing.', true],
  ])
})

const GEXF = `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed" timeformat="date">
    <attributes class="node"><attribute id="0" title="category" type="string"/><attribute id="1" title="country" type="string"><default>de</default></attribute></attributes>
    <attributes class="edge"><attribute id="0" title="source of it" type="string"/></attributes>
    <nodes>
      <node id="0" label="Ann Lee" start="2001-02-03"><attvalues><attvalue for="0" value="Person" start="2010" end="2012"/></attvalues><viz:color r="1" g="2" b="3"/></node>
      <node id="1" label="Acme"/>
    </nodes>
    <edges>
      <edge id="0" source="0" target="1" weight="3" label="director"><spells><spell start="2010-01-01" end="2012-12-31"/></spells><attvalues><attvalue for="0" value="a report"/></attvalues></edge>
      <edge id="1" source="1" target="0" type="undirected" label="seen with"/>
      <edge id="2" source="0" target="9" type="mutual" label="friends"/>
    </edges>
  </graph>
</gexf>`

test('GEXF brings them too, with the times of its values', async () => {
  const read = await draftsIn('some.gexf', GEXF)
  expect(read.form).toBe('GEXF')
  expect(nodes(read)).toEqual([
    '0|PERSON|Ann Lee|start=2001-02-03|category=Person|country=de',
    '1|ORGANIZATION|Acme|country=de',
  ])
  expect(read.entities[0]!.attributes[1]).toMatchObject({ validity: '2010/2012' })
  expect(read.entities[0]!.countries).toEqual(['DE'])
  expect(edges(read)).toEqual([
    '0|LINKED_TO|director|1|2010-01-01/2012-12-31|weight 3|source of it: a report',
    '0|LINKED_TO|seen with|1|||',
    '0|LINKED_TO|friends|9|||',
  ])
  expect(reasons(read)).toEqual([
    [7, '“Acme” has no kind that is known, and perhaps others too: they are recorded as organizations.', false],
  ])
})

const ann = {
  data: { id: 'ann', label: 'Ann', kind: 'person', tags: ['x', 'y'] },
  position: { x: 1, y: 2 },
  classes: 'red',
}
const acme = { data: { id: 'acme', name: 'Acme', type: 'company' } }
const edge = { data: { source: 'ann', target: 'acme', interaction: 'leads', weight: 2, date: '2020-01-02' } }
const ANN = 'ann|PERSON|Ann|kind=person|tags=x|tags=y|classes=red'

test.each([
  ['nodes and edges', { format_version: '1.0', elements: { nodes: [ann, acme], edges: [edge] } }],
  ['one list', { style: [{ selector: 'node' }], elements: [{ group: 'edges', ...edge }, ann, acme] }],
  ['a bare list', [ann, acme, edge]],
])('Cytoscape JSON is read with %s', async (_, document) => {
  const read = await draftsIn('some.cyjs', JSON.stringify(document, null, 1))
  expect(read.form).toBe('CYTOSCAPE')
  expect(nodes(read)).toEqual([ANN, 'acme|COMPANY|Acme|type=company'])
  expect(edges(read)).toEqual(['ann|LEADS||acme|2020-01-02|weight 2|'])
  expect(read.problems).toEqual([])
})

test('nodes and links of other programs are read with it', async () => {
  const text = JSON.stringify({
    directed: false,
    nodes: [
      { id: 1, name: 'Ann' },
      { id: 2, name: 'Bob' },
    ],
    links: [{ source: 2, target: 1, label: 'knows' }],
  })
  const read = await draftsIn('graph.json', text)
  expect(nodes(read)).toEqual(['1|ORGANIZATION|Ann', '2|ORGANIZATION|Bob'])
  expect(edges(read)).toEqual(['1|LINKED_TO|knows|2|||'])
})

const LAUGHS = `<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>`
test.each([
  ['entities.graphml', LAUGHS, /declares entities of its own, which are not read/],
  ['cut.graphml', GRAPHML.slice(0, 900), /is no XML that can be read: .* \(line \d+\)/],
  ['deep.gexf', `<gexf>${'<a>'.repeat(300)}`, /has elements within more than 200 others/],
  ['long.gexf', `<gexf>${'x'.repeat(17 * 1024 * 1024)}`, /has a text of more than 16 MB in it/],
  ['cut.cyjs', '{"elements": {"nodes": [{"data": {"id": "a"}}', /breaks off before its JSON ends/],
  ['bad.cyjs', '{"elements": {"nodes": [oops]}}', /is no JSON that can be read/],
  ['deep.cyjs', `{"elements": {"nodes": [${'['.repeat(500)}`, /has values within more than 100 others/],
  ['long.cyjs', `{"elements": {"nodes": ["${'x'.repeat(17 * 1024 * 1024)}`, /has a value of more than 16 MB in it/],
])('%s is refused in a sentence', async (name, content, sentence) => {
  await expect(draftsIn(name, content)).rejects.toThrow(sentence)
})
