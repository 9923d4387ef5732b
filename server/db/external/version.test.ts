import { checkVersion } from './version'

const URI = 'bolt://graph.example:7687'

test.each(['Neo4j/5.26.0', 'Neo4j/5.26.28', 'Neo4j/5.27-aura', 'Neo4j/2025.06.0', 'Neo4j/6.0.1'])(
  '%s is used',
  (agent) => {
    expect(() => checkVersion(URI, agent)).not.toThrow()
  },
)

test.each([
  ['Neo4j/4.4.40', 'version 4.4'],
  ['Neo4j/5.20.0', 'version 5.20'],
  ['Neo4j/5.3.0', 'version 5.3'],
  ['Memgraph/3.1', 'calls itself “Memgraph/3.1”'],
  [undefined, 'calls itself “”'],
])('%s is refused in a sentence that names what is needed', (agent, said) => {
  expect(() => checkVersion(URI, agent)).toThrow(said)
  expect(() => checkVersion(URI, agent)).toThrow(/needs (Neo4j )?5\.26 or newer.*Nothing was changed\.$/)
})
