import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { transformSync } from 'esbuild'

import { javaProblem, mavenProblem, nodeProblem } from './requirements.cjs'

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0', '26.0.0'])('Node.js %s will do', (version) => {
  expect(nodeProblem(version)).toBe('')
})

test.each(['0.12.18', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('Node.js %s is told what to install', (version) => {
  expect(nodeProblem(version)).toMatch(`this is ${version}: install`)
})

test.each([
  ['openjdk version "17.0.15" 2025-04-15', ''],
  ['openjdk version "21" 2023-09-19', ''],
  ['java version "25.0.1" 2025-10-21 LTS', ''],
  ['openjdk version "11.0.24" 2024-07-16', 'this computer has Java 11.0.24'],
  ['java version "1.8.0_392"', 'this computer has Java 1.8.0_392'],
  ['', 'this computer has none'],
])('of Java that says “%s”: %s', (printed, problem) => {
  expect(javaProblem(printed)).toMatch(problem ? `${problem}: install` : /^$/)
})

test.each([
  ['Apache Maven 3.8.7', ''],
  ['Apache Maven 3.6.3', ''],
  ['Apache Maven 4.0.0-rc-5', ''],
  ['Apache Maven 3.6.0', 'this computer has Maven 3.6.0'],
  ['Apache Maven 2.2.1', 'this computer has Maven 2.2.1'],
  ['', 'this computer has none that works'],
])('of Maven that says “%s”: %s', (printed, problem) => {
  expect(mavenProblem(printed)).toMatch(problem ? `${problem}: install` : /^$/)
})

test('each of them names the other ways: Docker, and a Neo4j of one’s own', () => {
  for (const sentence of [javaProblem(''), mavenProblem('')]) {
    expect(sentence).toMatch('docker compose up')
    expect(sentence).toMatch('NEO4J_URI')
  }
})

test.each(['start', 'ready', 'requirements', 'java'])('%s.cjs is read by a Node.js of 2015', (name) => {
  const code = readFileSync(join(__dirname, `${name}.cjs`), 'utf8')
  expect(() => transformSync(code, { target: 'es5' })).not.toThrow()
  expect(code).not.toMatch(/\(\n[^()]*,\n\s*\)|require\('node:/)
})
