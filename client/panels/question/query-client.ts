import { QueryClient } from '@tanstack/react-query'

import { ledger } from '../../investigation/record/ledger'

/**
 * What panels have asked. An answer lasts as long as somebody shows it: what is opened anew is asked anew. This machine is asked whatever the
 * browser thinks of the network, and what fails is not asked over and over.
 */
export const questions = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      gcTime: 0,
      staleTime: Infinity,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
})

/** A list whose first page another question brought along comes anew with that question. */
export const broughtAlong = { broughtAlong: true }

// What was recorded or retracted may be in any answer. Each stays in sight until the new one is there.
ledger.subscribe(() => void questions.invalidateQueries({ predicate: ({ meta }) => meta !== broughtAlong }))
