import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { RequestHandler } from 'express'

import type { Db } from '../db/query'
import { KnownError } from '../errors'
import { reportOf } from '../import/report/problems'
import { LARGEST_UPLOAD } from '../import/upload/uploads'
import type { Uploads } from '../import/upload/uploads'
import { refuse } from './refuse'

/** `POST /uploads`: the raw body is a file that is to be imported, and goes to disk as it comes. Answers its id and its size. */
export const upload =
  (uploads: Uploads): RequestHandler =>
  async (request, response) => {
    const said = Number(request.headers['content-length'] ?? 0)
    const tooLarge = `The file is larger than ${LARGEST_UPLOAD / 1e9} GB. Import it in parts.`
    if (said > LARGEST_UPLOAD) return refuse(response, 413, 'TOO_LARGE', tooLarge)
    if (request.headers['content-encoding'] !== undefined) {
      return refuse(response, 415, 'BAD_INPUT', 'Send the file as it is, without “Content-Encoding”.')
    }
    try {
      response.json(await uploads.take(request))
    } catch (error) {
      // Whoever sent it may have gone; then nobody hears the answer.
      if (response.destroyed || request.destroyed) return void response.destroy()
      if (!(error instanceof KnownError)) throw error
      refuse(response, error.code === 'DISK_FULL' ? 507 : 413, error.code, error.message)
    }
  }

/** `GET /imports/:id/problems.csv`: every record of an import that could not be taken, or only in part. */
export const problemReport =
  (db: Db): RequestHandler<{ id: string }> =>
  async (request, response) => {
    response.type('text/csv').attachment('problems.csv')
    // Whoever asked may have gone, and the report is read page by page: what breaks off is no whole file.
    await pipeline(Readable.from(reportOf(db, request.params.id)), response).catch(() => response.destroy())
  }
