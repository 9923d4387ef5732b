const { readdirSync } = require('node:fs')
const { join } = require('node:path')

/** Which folder may import which. Read top to bottom; each rule is one sentence of docs/architecture.md. */
const test = ['\\.test\\.tsx?$', '(^|/)testing/']
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: '^(server|setup|testing|build|model|client|cypher|e2e|bench)/', pathNot: [from, ...allowed] },
})

/**
 * The rooms of a folder in an order in which each may import those before it alone, so that no arrow runs back and no two
 * rooms need each other. Every room has its place in it.
 */
const inOrder = (root, rooms) => {
  const there = readdirSync(join(__dirname, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['testing', 'generated'].includes(entry.name))
    .map(({ name }) => name)
  const lost = [...there.filter((name) => !rooms.includes(name)), ...rooms.filter((name) => !there.includes(name))]
  if (lost.length > 0)
    throw new Error(`.dependency-cruiser.cjs: say which rooms ${root}/${lost[0]} may import, or that it is gone.`)
  return rooms.slice(0, -1).map((room, place) => ({
    name: `${root}/${room}`,
    comment: `of the rooms of ${root}, ${room} may import ${rooms.slice(0, place).join(', ') || 'none'}`,
    severity: 'error',
    from: { path: `^${root}/${room}/`, pathNot: test },
    to: { path: `^${root}/(${rooms.slice(place + 1).join('|')})/` },
  }))
}

module.exports = {
  forbidden: [
    ...inOrder('server/graph', [
      ...[
        'time',
        'entity',
        'projection',
        'relation',
        'claim',
        'attribute',
        'ledger',
        'search-record',
        'expansion',
        'history',
        'search',
        'path',
      ],
      ...['investigation', 'statistics', 'check', 'lines', 'node', 'changes', 'ownership', 'statelink', 'warm-up'],
    ]),
    {
      name: 'what-all-rooms-of-graph-share',
      severity: 'error',
      from: { path: '^server/graph/[^/]+$', pathNot: test },
      to: { path: '^server/graph/[^/]+/', pathNot: '^server/graph/time/' },
    },
    ...inOrder('client/investigation', [
      ...[
        'time',
        'selection',
        'search',
        'picture',
        'expansion',
        'ask',
        'address',
        'entity',
        'relation',
        'claim',
        'path',
        'state',
        'record',
        'import',
        'saved',
      ],
    ]),
    ...inOrder('client/panels', [
      ...[
        'question',
        'mark',
        'legend',
        'search',
        'claim',
        'history',
        'relation',
        'entity',
        'record',
        'path',
        'expansion',
        'ask',
      ],
      ...['state', 'list', 'link', 'picture', 'import', 'saved', 'start', 'time', 'inspector', 'shell'],
    ]),
    ...inOrder('server/export', ['text', 'layout', 'scene', 'view', 'format', 'picture']),
    {
      name: 'rooms-of-export-know-nothing-of-who-uses-them',
      severity: 'error',
      from: { path: '^server/export/[^/]+/', pathNot: test },
      to: { path: '^server/export/[^/]+$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { pathNot: '/generated/' } } },
    { name: 'resolvable', severity: 'error', from: { pathNot: 'generated/' }, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-at-run-time',
      severity: 'error',
      from: { path: '^(server|model|client)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },

    only('model', '^model/', [], 'model is what both sides know; it imports nothing of the project'),
    {
      name: 'no-framework-in-model',
      comment: 'model is plain data and functions, and weighs on the page: it uses no package',
      severity: 'error',
      from: { path: '^model/', pathNot: test },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },

    only(
      'db',
      '^server/db/',
      ['^cypher/expand\\.ts$', '^server/(errors|config)\\.ts$', '^setup/(jars|java)\\.cjs$'],
      'db runs Cypher and knows no entity',
    ),
    only('cypher', '^cypher/', ['^model/'], 'statements and their fragments know the vocabulary alone'),
    only(
      'graph',
      '^server/graph/',
      ['^model/', '^server/(db/|errors\\.ts$)'],
      'graph asks questions of the database; it knows no GraphQL',
    ),
    only(
      'generated',
      '^server/generated/',
      ['^model/', '^server/(context\\.ts$|graph/|import/job/)'],
      'generated types refer to the context and to what resolvers hand on',
    ),
    only(
      'resolvers',
      '^server/resolvers/',
      ['^model/', '^server/(graph/|export/|import/|generated/|db/query\\.ts$|context\\.ts$|errors\\.ts$)'],
      'resolvers translate GraphQL to graph calls',
    ),
    only(
      'import',
      '^server/import/',
      ['^model/', '^server/(graph/|db/|config\\.ts$|errors\\.ts$)'],
      'import reads files and writes the graph',
    ),
    only(
      'export',
      '^server/export/',
      ['^model/', '^server/(graph/|db/|errors\\.ts$)'],
      'export reads the graph and writes pictures and data',
    ),
    only(
      'http',
      '^server/http/',
      [
        '^model/',
        '^server/(resolvers/|export/file-store\\.ts$|import/(upload|report)/|graph/lines/|generated/|db/|context\\.ts$|config\\.ts$|errors\\.ts$)',
      ],
      'http carries questions to the resolvers and keeps strangers out',
    ),

    only(
      'investigation',
      '^client/investigation/',
      ['^model/', '^client/(generated/|api\\.ts$|refused-writes\\.ts$|browser-storage\\.ts$)'],
      'investigation is the state; it draws nothing',
    ),
    only(
      'canvas',
      '^client/canvas/',
      ['^model/', '^client/(investigation/|generated/)'],
      'canvas draws the investigation',
    ),
    only(
      'panels',
      '^client/panels/',
      ['^model/', '^client/(investigation/|ui/|generated/|api\\.ts$|refused-writes\\.ts$|browser-storage\\.ts$)'],
      'panels show and change the investigation; they do not know the canvas',
    ),
    only('ui', '^client/ui/', ['^client/generated/icons\\.ts$'], 'ui knows nothing of the domain'),

    {
      name: 'graphql-stays-out-of-graph',
      severity: 'error',
      from: { path: '^server/(graph|db|import|export)/', pathNot: test },
      to: { path: 'node_modules/(graphql|@apollo)/' },
    },
    {
      name: 'neo4j-only-in-db',
      severity: 'error',
      from: { pathNot: ['^server/db/', '^bench/', ...test] },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'cytoscape-only-in-canvas',
      severity: 'error',
      from: { pathNot: '^client/canvas/' },
      to: { path: 'node_modules/cytoscape' },
    },
    {
      name: 'no-react-in-state',
      severity: 'error',
      from: { path: '^client/investigation/', pathNot: '(hooks|\\.test)\\.tsx?$' },
      to: { path: 'node_modules/react' },
    },
    {
      name: 'only-main-wires',
      severity: 'error',
      from: { pathNot: '(^server/(main|app)\\.ts$|\\.test\\.ts$|/testing/|^e2e/|^bench/)' },
      to: { path: '^server/app\\.ts$' },
    },
    {
      name: 'client-and-server-never-meet',
      severity: 'error',
      from: { path: '^client/', pathNot: test },
      to: { path: '^server/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(generated/.*\\.js$|dist/)' },
  },
}
