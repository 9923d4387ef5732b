import { serverAudits } from 'graphql-http'

import { bearer, serve } from '../testing/serve'

describe('GraphQL over HTTP', () => {
  it('passes every audit of graphql-http', async () => {
    const { url, close } = await serve({})
    const fetchFn = (input: string, init: RequestInit = {}) =>
      fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), ...bearer } })
    const results = await Promise.all(serverAudits({ url: `${url}/graphql`, fetchFn }).map((audit) => audit.fn()))
    await close()
    const missed = results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)
    console.warn(`${results.length - missed.length} of ${results.length} audits of GraphQL over HTTP pass`)
    expect(missed).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(61)
  })
})
