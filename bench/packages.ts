import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { checkout } from '../setup/command.cjs'

type Installed = { dev?: boolean; devOptional?: boolean }

const BLOCK = 512
const MEBIBYTE = 1024 * 1024

/** What a package takes of the disk, as `du` counts it, in bytes, without the packages inside it. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.isSymbolicLink())
    .map(({ name }) => join(folder, name))
    .reduce((sum, path) => {
      const { blocks } = statSync(path)
      return sum + blocks * BLOCK + (statSync(path).isDirectory() ? sizeOf(path) : 0)
    }, 0)
}

/** npm run measure:packages: how many packages are installed and what they take, for npm start and with the tests' too. */
function measure(): void {
  const list = join(checkout, 'node_modules/.package-lock.json')
  const { packages } = JSON.parse(readFileSync(list, 'utf8')) as { packages: Record<string, Installed> }
  const sizes = Object.entries(packages).map(([name, { dev, devOptional }]) => ({
    name: name.replace('node_modules/', ''),
    forTests: Boolean(dev ?? devOptional),
    bytes: sizeOf(join(checkout, name)),
  }))
  const tell = (title: string, of: typeof sizes) => {
    const bytes = of.reduce((sum, one) => sum + one.bytes, 0)
    console.log(`${title.padEnd(16)}${String(of.length).padStart(5)} packages  ${Math.round(bytes / MEBIBYTE)} MB`)
  }
  tell(
    'npm start',
    sizes.filter(({ forTests }) => !forTests),
  )
  tell('with the tests’', sizes)
  console.log('\nthe largest (* of tests and checks alone):')
  for (const { name, bytes, forTests } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 15))
    console.log(`${(bytes / MEBIBYTE).toFixed(1).padStart(7)} MB  ${name}${forTests ? ' *' : ''}`)
}

measure()
