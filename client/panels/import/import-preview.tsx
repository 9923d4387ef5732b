import type { ImportPreviewFragment } from '../../generated/graphql'
import { mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { isolated } from '../../../model/text/isolated'
import { kindWord } from '../../../model/vocabulary/kind'
import { Nothing } from '../../ui/answer'
import { Notice } from '../../ui/notice'
import { Name, Quiet } from '../../ui/text'
import { KindSwatch } from '../mark/kind-swatch'
import styles from './import.module.css'

/** What is wrong with one record, and where. */
export const ProblemRow = ({
  problem: { line, record, field, reason },
}: {
  problem: ImportPreviewFragment['problems'][number]
}) => (
  <li className={styles.item}>
    <Name>{reason}</Name>
    <br />
    <Quiet>
      {[line === null ? null : `line ${line}`, record && isolated(record), field && isolated(field)]
        .filter(Boolean)
        .join(' · ')}
    </Quiet>
  </li>
)

/** So many of each are shown at most. */
const MOST = mostOf.previewed

/** What the first records would become: entities, claims, and what is wrong with them. `stale`: it is being asked anew. */
export const ImportPreview = ({ preview, stale }: { preview: ImportPreviewFragment; stale: boolean }) => (
  <div className={stale ? styles.pale : undefined} aria-busy={stale}>
    <h3 className={styles.heading}>
      What the first records become
      {preview.records !== null && ` (${counted(preview.records, 'record')} in all)`}
    </h3>
    {preview.problems.length > 0 && (
      <Notice
        tone="warning"
        title={`${preview.problems.length < MOST ? '' : 'At least '}${counted(preview.problems.length, 'problem')} among the first records`}
      >
        <span>They are told in the report with their lines; the rest goes in.</span>
      </Notice>
    )}
    <ul className={styles.list} aria-label="Problems">
      {preview.problems.map((problem, at) => (
        <ProblemRow key={at} problem={problem} />
      ))}
    </ul>
    <h4>Entities{preview.entities.length < MOST ? '' : ` (the first ${MOST})`}</h4>
    {preview.entities.length === 0 && <Nothing>No entity comes of them.</Nothing>}
    <ul className={styles.list} aria-label="Entities">
      {preview.entities.map(({ kind, name, record, known }, at) => (
        <li key={at} className={styles.item}>
          <span className={styles.kind}>
            <KindSwatch kind={kind} size={20} />
            <span>
              <b>
                <Name>{name}</Name>
              </b>{' '}
              <Quiet>
                {kindWord(kind)} · {known ? `known as ${isolated(known.name)}` : 'new'} · {isolated(record)}
              </Quiet>
            </span>
          </span>
        </li>
      ))}
    </ul>
    <h4>Claims{preview.claims.length < MOST ? '' : ` (the first ${MOST})`}</h4>
    {preview.claims.length === 0 && <Nothing>No claim comes of them.</Nothing>}
    <ul className={styles.list} aria-label="Claims">
      {preview.claims.map(({ sentence, record }, at) => (
        <li key={at} className={styles.item}>
          <Name>{sentence}</Name> <Quiet>{isolated(record)}</Quiet>
        </li>
      ))}
    </ul>
  </div>
)
