import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { RequestHandler } from 'express'

import type { Db } from '../db/query'
import { graphLines } from '../graph/lines/graph-lines'

/** `GET /graph.jsonl`: everything that is recorded, as JSON lines. What breaks off has no last line, which is how that shows. */
export const wholeGraph =
  (db: Db): RequestHandler =>
  async (_request, response) => {
    response.attachment('graph.jsonl').type('application/jsonl')
    await pipeline(Readable.from(graphLines(db)), response).catch(() => response.destroy())
  }
