import { searchesBetween, searchesOfEnds } from '../../investigation/entity/search-records'
import type { PathQuestion } from '../../investigation/path/path-question'
import { mostOf } from '../../../model/limits'
import { Quiet } from '../../ui/text'
import { SearchRecords } from '../entity/search-record'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'

const idsOf = (entities: readonly { id: string }[]): string[] => entities.map(({ id }) => id)

/** What was looked for about the ends elsewhere: no path is another thing where somebody has looked. */
export function Searched({ question }: { question: PathQuestion }) {
  const [from, to] = [idsOf(question.from), idsOf(question.to)]
  const answer = useQuestion(searchesOfEnds, { ids: [...new Set([...from, ...to])].slice(0, mostOf.items) })
  return (
    <Answered answer={answer} what="recorded searches" lines={2}>
      {(data) => {
        const { searches, hasMore } = searchesBetween(data, from, to)
        if (searches.length === 0)
          return <Quiet>No search in a register or archive is recorded about either end.</Quiet>
        return (
          <>
            <span>Looked for elsewhere about the ends, as recorded:</span>
            <SearchRecords searches={searches} />
            {hasMore && (
              <Quiet>These are the newest of each end; all of them stand in its details, under “Looked for”.</Quiet>
            )}
          </>
        )
      }}
    </Answered>
  )
}
