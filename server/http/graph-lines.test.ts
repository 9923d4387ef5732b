import { graphLines } from '../graph/lines/graph-lines'
import { loadStarter } from '../import/load-starter'
import { ownDatabase } from '../../testing/own-database'
import { bearer, serve } from './testing/serve'

test('everything that is recorded is fetched as lines, with the token and from here alone', async () => {
  const own = await ownDatabase()
  await loadStarter(own.db, 'data/starter')
  const served = await serve({}, { db: own.db })
  const ask = (headers: Record<string, string>) => served.send({ path: '/graph.jsonl', headers })
  try {
    expect((await ask({})).status).toBe(401)
    expect((await ask({ ...bearer, host: 'evil.example' })).status).toBe(421)
    expect((await ask({ ...bearer, origin: 'http://evil.example' })).status).toBe(403)
    const { status, headers, text } = await ask(bearer)
    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
      ...{ status: 200, type: 'application/jsonl', cache: 'no-store' },
    })
    const lines: string[] = []
    for await (const line of graphLines(own.db)) lines.push(line)
    expect(text).toBe(lines.join(''))
  } finally {
    await served.close()
    await own.end()
  }
}, 240_000)
