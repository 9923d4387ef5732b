/** @jest-config-loader esbuild-register */
import type { Config } from 'jest'

const transform: Config['transform'] = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}

/** Packages that ship ES modules only, which jest on Node 20 cannot require. */
const esModules = ['edtf', '@sparticuz/chromium', 'nearley']

const project = (name: string): NonNullable<Config['projects']>[number] => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/${name}/**/*.test.{ts,tsx}`],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: { '\\.module\\.css$': '<rootDir>/testing/panel/no-styles.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/.throughline/', '<rootDir>/dist/'],
  ...(['model', 'client', 'docs'].includes(name)
    ? {}
    : {
        globalSetup: '<rootDir>/testing/jest/global-setup.ts',
        globalTeardown: '<rootDir>/testing/jest/global-teardown.ts',
      }),
  ...(name === 'e2e' ? { setupFilesAfterEnv: ['<rootDir>/testing/jest/second-try.ts'] } : {}),
})

const config: Config = {
  projects: ['server', 'setup', 'testing', 'model', 'cypher', 'client', 'docs', 'e2e'].map(project),
  maxWorkers: 2,
  testTimeout: 240_000,
}
export default config
