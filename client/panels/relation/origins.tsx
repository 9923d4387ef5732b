import type { RelationDetailsQuery } from '../../generated/graphql'
import { counted } from '../../../model/text/counted'
import { Nothing } from '../../ui/answer'
import { Quiet } from '../../ui/text'
import { DocumentCited } from '../claim/document-cited'
import styles from './relation.module.css'

type Origin = NonNullable<RelationDetailsQuery['relation']>['origins'][number]

/** Whether the group is one document that draws on nothing else: nothing to explain. */
const standsAlone = ({ documents, roots }: Origin): boolean =>
  documents.length === 1 && roots.length === 1 && documents[0]?.id === roots[0]?.id

function Group({ origin }: { origin: Origin }) {
  const { documents, roots } = origin
  const known = new Set(documents.map(({ id }) => id))
  const behind = roots.filter(({ id }) => !known.has(id))
  return (
    <li className={styles.origin}>
      <Quiet>
        {standsAlone(origin)
          ? 'Draws on no other document that is known'
          : `${counted(documents.length, 'document')}, 1 origin`}
      </Quiet>
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentCited document={document} />
          </li>
        ))}
      </ul>
      {behind.length > 0 && (
        <>
          <Quiet>{documents.length === 1 ? 'which goes back to' : 'which go back to'}</Quiet>
          <ul>
            {behind.map((document) => (
              <li key={document.id}>
                <DocumentCited document={document} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** The documents that support a relation, in groups that share an origin: reprints of one release count once. */
export function Origins({ origins }: { origins: readonly Origin[] }) {
  if (origins.length === 0) return <Nothing>No document supports it.</Nothing>
  return (
    <>
      <Quiet>Documents that draw on one another, or on the same original, count as one independent source.</Quiet>
      <ul style={{ listStyle: 'none', padding: 0, margin: '8px 0 0' }}>
        {origins.map((origin) => (
          <Group key={origin.documents.map(({ id }) => id).join(' ')} origin={origin} />
        ))}
      </ul>
    </>
  )
}
