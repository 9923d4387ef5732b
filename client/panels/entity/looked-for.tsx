import { Box, Button } from '@mantine/core'
import { useState } from 'react'

import { ask } from '../../api'
import type { SearchRecordPageFragment } from '../../generated/graphql'
import type { EntityDetails } from '../../investigation/entity/entity-words'
import { searchRecords } from '../../investigation/entity/search-records'
import { Nothing } from '../../ui/answer'
import { Fold } from '../../ui/fold'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import { RecordSearch } from './record-search'
import { SearchRecords } from './search-record'

const none: SearchRecordPageFragment = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

async function load(id: string, after: string | null, signal: AbortSignal): Promise<SearchRecordPageFragment> {
  const { entity } = await ask(searchRecords, { id, first: 20, after }, { signal })
  return entity?.searches ?? none
}

function List({ id, first }: { id: string; first: SearchRecordPageFragment }) {
  const pages = usePages((after, signal) => load(id, after, signal), first)
  if (pages.total === 0)
    return <Nothing>No search is recorded. That nothing is known here may be because nobody has looked.</Nothing>
  return (
    <>
      <SearchRecords searches={pages.items} shown={[id]} />
      <More pages={pages} what="recorded searches" />
    </>
  )
}

/** What was looked for about an entity in registers and archives, and what came of it, with a form for one more. */
export function LookedFor({ entity }: { entity: EntityDetails }) {
  const { id, searches } = entity
  const [writing, setWriting] = useState(false)
  return (
    <Fold title="Looked for" beside={searches.totalCount} opened={searches.totalCount > 0}>
      <List id={id} first={searches} />
      {writing ? (
        <Box mt={10}>
          <RecordSearch entity={entity} onClose={() => setWriting(false)} />
        </Box>
      ) : (
        <Button size="compact-sm" variant="default" mt={8} onClick={() => setWriting(true)}>
          Record a search
        </Button>
      )}
    </Fold>
  )
}
