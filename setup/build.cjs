'use strict'
// Makes what is made from the sources: types from the GraphQL schema, and the page.
const path = require('node:path')

const { checkout, run } = require('./command.cjs')
const { step } = require('./progress.cjs')
const { hashOf, isDone, markDone } = require('./stamp.cjs')

const bin = (name) => path.join(checkout, 'node_modules/.bin', name)

async function unlessDone({ name, title, hash, outputs, work }) {
  if (isDone(name, hash, outputs)) return
  await step(title, work)
  markDone(name, hash)
}

const made = /\/generated\/|\.test\.tsx?$/
const common = ['package-lock.json', 'codegen.ts', 'server/schema.graphql']

/** Makes the types of both sides from the schema and from what the client asks, unless they are made. */
const generate = () =>
  unlessDone({
    name: 'types',
    title: 'Types from the GraphQL schema',
    hash: hashOf(common) + hashOf(['client'], { except: made, only: /graphql\(/ }),
    outputs: ['server/generated/schema.ts', 'model/generated/vocabulary.ts', 'client/generated/graphql.ts'],
    work: () =>
      run('codegen', process.execPath, [bin('graphql-codegen'), '--config', 'codegen.ts'], {
        failure: 'The types could not be made from the GraphQL schema.',
      }),
  })

/** Builds the page into dist/client, unless it is built. */
const buildClient = () =>
  unlessDone({
    name: 'client',
    title: 'The page',
    hash: hashOf([...common, 'vite.config.ts', 'tsconfig.json', 'model', 'client'], { except: made }),
    outputs: ['dist/client/index.html'],
    work: () =>
      run('vite', process.execPath, [bin('vite'), 'build', '--logLevel', 'warn'], {
        failure: 'The page could not be built.',
      }),
  })

module.exports = { bin, buildClient, generate }
