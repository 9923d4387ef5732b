import type { SearchRecordCardFragment } from '../../generated/graphql'
import { edtfInWords, momentInWords } from '../../investigation/time/dates'
import { isolated } from '../../../model/text/isolated'
import { outcomeWord } from '../../../model/vocabulary/search-outcome'
import { Quiet } from '../../ui/text'
import { DocumentCited } from '../claim/document-cited'
import evidence from '../claim/evidence.module.css'
import { EntityChip } from '../mark/entity-chip'
import styles from './search-record.module.css'

/** "Nothing found" */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** One search: what came of it, where and when, what was asked, and about whom beside the one that is shown. */
function SearchRecord({ search, shown }: { search: SearchRecordCardFragment; shown: readonly string[] }) {
  const { question, where, on, outcome, by, at, about, source } = search
  const { word, meaning } = outcomeWord[outcome]
  const others = about.filter(({ id }) => !shown.includes(id))
  return (
    <li className={styles.search} data-outcome={outcome}>
      <span>
        <b title={meaning}>{capital(word)}</b> <Quiet>{`in ${isolated(where)}, ${edtfInWords(on)}`}</Quiet>
      </span>
      <p className={styles.question} dir="auto">
        {question}
      </p>
      {others.length > 0 && (
        <span className={evidence.chips}>
          <Quiet>{shown.length > 0 ? 'also about' : 'about'}</Quiet>
          {others.map((entity) => (
            <EntityChip key={entity.id} entity={entity} />
          ))}
        </span>
      )}
      {source && <DocumentCited document={source} />}
      <Quiet>{`recorded by ${isolated(by)}, ${momentInWords(at)}`}</Quiet>
    </li>
  )
}

/** Recorded searches; `shown`: the entities beside which they stand, which need not be named again. */
export const SearchRecords = ({
  searches,
  shown = [],
}: {
  searches: readonly SearchRecordCardFragment[]
  shown?: readonly string[]
}) => (
  <ol className={styles.list} aria-label="Recorded searches">
    {searches.map((search) => (
      <SearchRecord key={search.id} search={search} shown={shown} />
    ))}
  </ol>
)
