import { exportView } from '../export/export'
import type { QueryResolvers } from '../generated/schema'

/** A picture or the data of a subgraph; its bytes wait in the file store as well. */
export const exportResolvers: Pick<QueryResolvers, 'export'> = {
  export: async (_, { view, format }, { db, files, signal }) => {
    const { data, ...file } = await exportView(db, view, format, new Date(), { signal })
    const { fileName, mediaType } = file
    return { ...file, bytes: data.length, url: files.put({ bytes: data, mediaType, fileName }) }
  },
}
