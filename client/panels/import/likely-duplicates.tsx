import { Button } from '@mantine/core'

import type { ImportBroughtQuery } from '../../generated/graphql'
import { counted } from '../../../model/text/counted'
import { Name, Quiet } from '../../ui/text'
import { KindSwatch } from '../mark/kind-swatch'
import styles from './import.module.css'

type Found = NonNullable<ImportBroughtQuery['import']>['likelyDuplicates']

/** What an import brought that may be there twice, each with what may be the same, to be drawn and looked at. */
export function LikelyDuplicates({
  found,
  busy,
  draw,
}: {
  found: Found
  busy: boolean
  draw: (ids: string[], words: string) => void
}) {
  if (found.length === 0) return null
  return (
    <>
      <h4>May be there twice</h4>
      <ul className={styles.list} aria-label="What may be there twice">
        {found.map(({ entity, similar }) => (
          <li key={entity.id} className={styles.item}>
            <span className={styles.kind}>
              <KindSwatch kind={entity.kind} size={20} />
              <span style={{ flex: 1 }}>
                <Name>{entity.name}</Name>{' '}
                {similar.map((other) => (
                  <Quiet key={other.id}>
                    may be <Name>{other.name}</Name>, {counted(other.relationTotal, 'relation')}{' '}
                  </Quiet>
                ))}
              </span>
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                onClick={() => draw([entity.id, ...similar.map(({ id }) => id)], `Draw what may be ${entity.name}`)}
              >
                Draw them
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
