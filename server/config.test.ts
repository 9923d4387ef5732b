import { KnownError } from './errors'
import { readConfig } from './config'

const refusal = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof KnownError) return error.message
    throw error
  }
  throw new Error('It was taken.')
}

test('with nothing set, the program is for this computer alone and brings its own database', () => {
  expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', starter: true, hubRelations: 500 })
  expect(readConfig({}).neo4j).toBeUndefined()
  expect(readConfig({}).data).toMatch(/\.throughline$/)
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ THROUGHLINE_PORT: '', NEO4J_URI: ' ' })).toMatchObject({ port: 4000, neo4j: undefined })
})

test('a database of one’s own', () => {
  expect(readConfig({ NEO4J_URI: 'neo4j+s://graph.example.org', NEO4J_PASSWORD: 'secret' }).neo4j).toEqual({
    uri: 'neo4j+s://graph.example.org',
    user: 'neo4j',
    password: 'secret',
    database: 'neo4j',
  })
})

test('everything that is wrong is said at once, a sentence each', () => {
  const lines = refusal({ THROUGHLINE_PORT: 'x', THROUGHLINE_STARTER: 'maybe', THROUGHLINE_HOST: '0.0.0.0' }).split(
    '\n',
  )
  expect(lines).toEqual([
    'THROUGHLINE_PORT must be a whole number from 0 to 65535; it is “x”.',
    'THROUGHLINE_STARTER must be yes or no; it is “maybe”.',
    'THROUGHLINE_HOST must be a loopback address (127.0.0.1, ::1 or localhost): the program is for this computer alone; it is “0.0.0.0”.',
  ])
})

test.each(['65536', '-1', '40.5', '4000x', '0x10 0'])('%s is no port', (port) => {
  expect(refusal({ THROUGHLINE_PORT: port })).toMatch('THROUGHLINE_PORT must be')
})

test.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org'])('%s is refused', (host) => {
  expect(refusal({ THROUGHLINE_HOST: host })).toMatch('must be a loopback address')
})

test.each(['127.0.0.1', '127.0.1.1', '::1', 'localhost'])('%s is an address of this computer', (host) => {
  expect(readConfig({ THROUGHLINE_HOST: host }).host).toBe(host)
})

test('a container listens on any address', () => {
  const config = readConfig({ THROUGHLINE_HOST: '0.0.0.0', THROUGHLINE_SERVER_MODE: 'container' })
  expect(config).toMatchObject({ host: '0.0.0.0', inContainer: true })
})

test('a secret that is refused is not shown', () => {
  expect(refusal({ THROUGHLINE_TOKEN: 'hunter2' })).not.toMatch('hunter2')
})
