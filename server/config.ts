import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'

import { z } from 'zod'

import { KnownError } from './errors'

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/
const DATABASE_ADDRESS = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/

/** Settings whose values are never shown. */
const SECRET = /PASSWORD|TOKEN/

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

const whole = (from: number, to: number) => {
  const expected = `must be a whole number from ${from} to ${to}`
  return z.coerce.number({ error: expected }).int(expected).min(from, expected).max(to, expected)
}
const oneOf = <const T extends [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` })

/** Every setting there is: its name in the environment, its default, what it does. The only place that lists them. */
export const settings = z.object({
  THROUGHLINE_PORT: whole(0, 65_535)
    .default(4000)
    .describe('The port of the page and of GraphQL. 0 takes any free one.'),
  THROUGHLINE_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on. Only loopback addresses, unless THROUGHLINE_SERVER_MODE is container.'),
  THROUGHLINE_SERVER_MODE: oneOf('local', 'container')
    .default('local')
    .describe(
      'container listens on any address of a container, whose port must be published on 127.0.0.1 alone (see compose.yaml).',
    ),
  THROUGHLINE_DATA: z
    .string()
    .default(join(__dirname, '../.throughline'))
    .describe('The folder of the data, the access token and the logs.')
    .meta({ shown: '.throughline in the checkout' }),
  THROUGHLINE_TOKEN: z
    .string()
    .regex(/^[\w-]{32,}$/, 'must be at least 32 letters, digits, - or _')
    .optional()
    .describe('The access token, for scripts that start the program themselves.')
    .meta({ shown: 'a fresh one each start' }),
  THROUGHLINE_USER: z
    .string()
    .max(200, 'must be at most 200 characters')
    .default(userName)
    .describe('The name recorded with what you write.')
    .meta({ shown: 'your user name' }),
  THROUGHLINE_STARTER: z
    .stringbool({ error: 'must be yes or no' })
    .default(true)
    .describe('Whether an empty database gets the starter graph.')
    .meta({ shown: 'yes' }),
  THROUGHLINE_HUB_RELATIONS: whole(1, 1_000_000_000)
    .default(500)
    .describe('An entity with more relations than this is a hub: paths go around it unless it is one of their ends.'),
  THROUGHLINE_LOG: oneOf('silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace')
    .default('warn')
    .describe('The least serious messages that the log shows.'),
  THROUGHLINE_NEO4J_HEAP_MB: whole(128, 65_536).default(512).describe('The memory of the managed Neo4j’s heap, in MB.'),
  THROUGHLINE_MIN_FREE_MB: whole(30, 1_000_000)
    .default(100)
    .describe(
      'While the disk of the managed Neo4j has less room than this, in MB, nothing is written to it; reading goes on.',
    ),
  THROUGHLINE_BACKUPS: z
    .string()
    .optional()
    .describe('The folder of the backups that are written by themselves, one each day of use, seven kept; no: none.')
    .meta({ shown: 'backups in THROUGHLINE_DATA' }),
  NEO4J_URI: z
    .string()
    .regex(DATABASE_ADDRESS, 'must begin with bolt://, neo4j://, bolt+s:// or neo4j+s:// and name a host')
    .optional()
    .describe('A Neo4j of your own (5.26 or newer) to use instead of the managed one.')
    .meta({ shown: 'the managed Neo4j' }),
  NEO4J_USER: z.string().default('neo4j').describe('The user at NEO4J_URI.'),
  NEO4J_PASSWORD: z.string().default('').describe('The password at NEO4J_URI.').meta({ shown: 'none' }),
  NEO4J_DATABASE: z.string().default('neo4j').describe('The database at NEO4J_URI.'),
  THROUGHLINE_ADOPT: z
    .stringbool({ error: 'must be yes or no' })
    .default(false)
    .describe(
      'Whether to write to a database at NEO4J_URI that holds nodes of somebody else. It never gets the starter graph.',
    )
    .meta({ shown: 'no' }),
  CHROMIUM_PATH: z
    .string()
    .optional()
    .describe('The browser that npm test drives.')
    .meta({ shown: 'an installed Chromium or Chrome, else @sparticuz/chromium' }),
})

/** What the program was told, in its own words. */
export type Config = ReturnType<typeof toConfig>

const toConfig = (env: z.infer<typeof settings>) => ({
  port: env.THROUGHLINE_PORT,
  host: env.THROUGHLINE_HOST,
  /** Whether other addresses than this computer's own reach the program; the container's port mapping keeps them out. */
  inContainer: env.THROUGHLINE_SERVER_MODE === 'container',
  data: resolve(env.THROUGHLINE_DATA),
  token: env.THROUGHLINE_TOKEN,
  user: env.THROUGHLINE_USER,
  starter: env.THROUGHLINE_STARTER,
  hubRelations: env.THROUGHLINE_HUB_RELATIONS,
  logLevel: env.THROUGHLINE_LOG,
  heapMb: env.THROUGHLINE_NEO4J_HEAP_MB,
  /** Whether a database with others' nodes may be written to. */
  adopt: env.THROUGHLINE_ADOPT,
  minFreeMb: env.THROUGHLINE_MIN_FREE_MB,
  /** Where backups are written by themselves; null: nowhere. */
  backups:
    env.THROUGHLINE_BACKUPS === 'no' ? null : resolve(env.THROUGHLINE_BACKUPS ?? join(env.THROUGHLINE_DATA, 'backups')),
  /** The database to use; undefined for the managed one. */
  neo4j: env.NEO4J_URI
    ? { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD, database: env.NEO4J_DATABASE }
    : undefined,
})

type Issue = { path: PropertyKey[]; message: string }

/** The one rule about two settings together. */
const hostIssues = ({ THROUGHLINE_HOST: host, THROUGHLINE_SERVER_MODE: mode }: NodeJS.ProcessEnv): Issue[] =>
  host === undefined || LOOPBACK.test(host) || mode === 'container'
    ? []
    : [
        {
          path: ['THROUGHLINE_HOST'],
          message: 'must be a loopback address (127.0.0.1, ::1 or localhost): the program is for this computer alone',
        },
      ]

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 * Throws KnownError BAD_INPUT with one sentence for each setting that is wrong, all at once, a line each.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const { success, data, error } = settings.safeParse(given)
  const issues: Issue[] = [...(error?.issues ?? []), ...hostIssues(given)]
  if (success && issues.length === 0) return toConfig(data)
  const sentences = issues.map(({ path, message }) => {
    const name = String(path[0])
    return `${name} ${message}${SECRET.test(name) ? '' : `; it is “${given[name]}”`}.`
  })
  throw new KnownError('BAD_INPUT', [...new Set(sentences)].join('\n'))
}
