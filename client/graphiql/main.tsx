import 'graphiql/style.css'
import './page.css'

import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'

import { authorization, takeToken } from '../api'
import { guardDangerousCorners } from '../trusted-types'

import { harmless } from './sanitize-markup'

guardDangerousCorners(harmless)
takeToken()

type Question = { query: string; variables?: unknown; operationName?: string | null }

/** Asks this server, with the token of this tab. */
async function fetcher(question: Question): Promise<never> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization() },
    body: JSON.stringify(question),
  })
  return (await response.json()) as never
}

const firstQuery = `# Ask what the page asks, and more. Ctrl Enter sends, Ctrl Space completes; the book at the left explains every field.
query Find {
  search(text: "ZTE", first: 3) {
    edges {
      matched
      node {
        id
        kind
        name
        relationCounts {
          label
          total
        }
      }
    }
  }
}
`

createRoot(document.getElementById('root')!).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={firstQuery}
    defaultEditorToolsVisibility="variables"
    shouldPersistHeaders={false}
  />,
)
