import type { Db } from '../db/query'
import { rememberTime } from '../graph/ledger/clock'
import { parseEdtf } from '../graph/time/edtf'
import type { ClaimRecord, EntityRecord } from '../graph/ledger/ledger'
import { readStarter } from './starter/read'
import type { StarterClaim, StarterDocument, StarterEntity } from './starter/record'
import { writeGraph } from './write-graph'
import type { Written } from './write-graph'

/** Who recorded what comes with the program. */
const BY = 'starter graph'

function toEntity({ id, kind, name, aliases, countries, topics, description, ...own }: StarterEntity): EntityRecord {
  return { id, kind, name, aliases, countries, topics, description, own }
}

function toDocument({ derivedFrom: _, ...document }: StarterDocument): EntityRecord {
  const { id, kind, name, aliases, countries, topics, description, ...own } = document
  return { id, kind, name, aliases, countries, topics, description, own }
}

/** On a busy machine it takes longer than a question may. */
const LONGEST_MS = 120_000

const NO_TIME = { earliest: null, latest: null, surelyFrom: null, surelyTo: null }

function toClaim({ validity, ...claim }: StarterClaim): ClaimRecord {
  const { text, ...bounds } = validity === undefined ? { text: null, ...NO_TIME } : parseEdtf(validity)
  return {
    type: null,
    object: null,
    role: null,
    attribute: null,
    value: null,
    aspect: null,
    locator: null,
    note: null,
    ...claim,
    article: null,
    stakes: [],
    control: [],
    law: null,
    quote: null,
    validity: text,
    ...bounds,
  }
}

/**
 * Loads the starter graph from its folder, all of it in one transaction or nothing. A second time changes nothing.
 * Throws StarterError when its files are wrong.
 */
export async function loadStarter(db: Db, folder: string): Promise<Written> {
  const { entities, documents, claims } = readStarter(folder)
  const graph = {
    entities: [...entities.map(toEntity), ...documents.map(toDocument)],
    derivations: documents,
    claims: claims.map(toClaim),
  }
  const hand = { by: BY, at: new Date().toISOString() }
  return db.write(
    async (tx) => {
      await rememberTime(tx, hand.at)
      return writeGraph((work) => work(tx), graph, hand)
    },
    { timeoutMs: LONGEST_MS },
  )
}
