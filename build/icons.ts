import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import tabler from '@iconify-json/tabler/icons.json'

const client = join(__dirname, '../client')
const imported = /import \{([^}]+)\} from '[./]+\/generated\/icons'/g

type Icons = { icons: Record<string, { body: string }>; aliases?: Record<string, { parent: string }> }
const { icons, aliases = {} } = tabler as Icons

/** The names that the client imports, such as `IconArrowsSplit2`, in order. */
function namesInUse(): string[] {
  const names = new Set<string>()
  for (const file of readdirSync(client, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /generated/.test(file)) continue
    for (const [, list] of readFileSync(join(client, file), 'utf8').matchAll(imported))
      for (const name of list!.split(',')) if (name.trim()) names.add(name.trim())
  }
  return [...names].sort()
}

/** The lines of an icon of Tabler, as SVG paths have them. */
function pathsOf(name: string): string[] {
  const key = name
    .replace(/^Icon/, '')
    .replace(/(?<=.)([A-Z]|\d+)/g, '-$1')
    .toLowerCase()
  const body = icons[aliases[key]?.parent ?? key]?.body
  if (!body) throw new Error(`Tabler has no icon “${key}”, which the client imports as ${name}.`)
  const rest = body.replace(/<path [^>]*\/>|<\/?g[^>]*>/g, '')
  if (rest) throw new Error(`The icon “${key}” is more than lines: ${rest}`)
  return [...body.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]!)
}

/** The code of `client/generated/icons.ts`: a component for each icon that the client imports from there. */
export function iconComponents(): string {
  const lines = namesInUse().map((name) => {
    const manner = name.endsWith('Filled') ? 'filledIcon' : 'icon'
    const paths = pathsOf(name).map((path) => `'${path}'`)
    return `export const ${name} = ${manner}(${paths.join(', ')})`
  })
  return ["import { filledIcon, icon } from '../ui/icon'", '', ...lines].join('\n')
}
