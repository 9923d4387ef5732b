import type { RequestHandler } from 'express'

import type { FileStore } from '../export/file-store'
import { refuse } from './refuse'

/** The name for old programs and, in full, for all others (RFC 6266). */
const asAttachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`

/** `/files/<id>`: an exported file, to be saved and never shown as a page. 404 when its time is over. */
export const file =
  (files: FileStore): RequestHandler<{ id: string }> =>
  (request, response) => {
    const found = files.get(request.params.id)
    if (!found)
      return refuse(response, 404, 'NOT_FOUND', 'This file is gone: files are kept for ten minutes. Export it again.')
    response.set({
      'content-type': found.mediaType,
      'content-disposition': asAttachment(found.fileName),
    })
    response.end(found.bytes)
  }
