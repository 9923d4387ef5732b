import { run } from '../setup/command.cjs'
import { oneAtATime } from '../setup/once.cjs'
import { step } from '../setup/progress.cjs'
import { hashOf, isDone, markDone } from './stamp'

type Work = { name: string; title: string; hash: string; outputs: string[]; work: () => Promise<void> }

const unlessDone = ({ name, title, hash, outputs, work }: Work): Promise<void> =>
  oneAtATime(async () => {
    if (isDone(name, hash, outputs)) return
    await step(title, work)
    markDone(name, hash)
  })

const derived = /\/generated\/|\.test\.tsx?$/
const common = ['package-lock.json', 'codegen.ts', 'build', 'server/schema.graphql']

/**
 * Does what `npm run generate` does, unless nothing has changed since: the types of both sides from the schema and from
 * what the client asks. Fails with a sentence.
 */
export const makeTypes = (): Promise<void> =>
  unlessDone({
    name: 'types',
    title: 'Types from the GraphQL schema',
    hash: hashOf(common) + hashOf(['client'], { except: derived, only: /graphql\(|generated\/icons/ }),
    outputs: [
      'server/generated/schema.ts',
      'model/generated/vocabulary.ts',
      'client/generated/graphql.ts',
      'client/generated/icons.ts',
    ],
    work: () =>
      run('generate', process.execPath, ['--import', 'tsx', 'build/generate.ts'], {
        failure: 'The types could not be made from the GraphQL schema.',
      }),
  })

/** Does what `npm run build` does, the page into dist/client, unless nothing has changed since. Fails with a sentence. */
export const makePage = (): Promise<void> =>
  unlessDone({
    name: 'client',
    title: 'The page',
    hash: hashOf([...common, 'vite.config.mts', 'tsconfig.json', 'client', 'model'], { except: derived }),
    outputs: ['dist/client/index.html'],
    work: () =>
      run('vite', process.execPath, ['node_modules/.bin/vite', 'build', '--logLevel', 'warn'], {
        failure: 'The page could not be built.',
      }),
  })
