import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Installed = { version?: string; license?: string; dev?: boolean; link?: boolean }
type Notice = { name: string; version: string; license: string; text: string | null }

const CHECKOUT = join(__dirname, '..')
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt|mit|apache))?$/i

/** The licence as package.json names it: older packages have an object or a list of them. */
function nameOf(field: unknown): string {
  if (typeof field === 'string') return field
  if (Array.isArray(field)) return field.map(nameOf).join(' OR ')
  return typeof field === 'object' && field !== null && 'type' in field ? String(field.type) : 'not named'
}

function noticeOf(folder: string, { version, license }: Installed): Notice {
  const full = join(CHECKOUT, folder)
  const { license: own, licenses } = JSON.parse(readFileSync(join(full, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const file = readdirSync(full).find((name) => LICENCE_FILE.test(name))
  return {
    name: folder.replace(/^.*node_modules\//, ''),
    version: version ?? '',
    license: license ?? nameOf(own ?? licenses),
    text: file ? readFileSync(join(full, file), 'utf8').trim() : null,
  }
}

/** The licences of all packages that the program runs with, as package-lock.json names them and as far as they are installed. */
export function notices(): Notice[] {
  const { packages } = JSON.parse(readFileSync(join(CHECKOUT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Installed>
  }
  return Object.entries(packages)
    .filter(([folder, { dev, link }]) => folder && !dev && !link && existsSync(join(CHECKOUT, folder, 'package.json')))
    .map(([folder, installed]) => noticeOf(folder, installed))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** The notices as one text, to be passed on with a copy of the program. */
const asText = (list: Notice[]): string =>
  list
    .map(({ name, version, license, text }) => `${name} ${version}: ${license}\n\n${text ?? '(no licence file)'}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)

if (require.main === module) process.stdout.write(asText(notices()))
