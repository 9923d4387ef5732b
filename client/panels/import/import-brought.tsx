import { Button, Group } from '@mantine/core'

import { drawEntities } from '../../investigation/expansion/draw'
import { closeImports, importBrought } from '../../investigation/import/imports'
import { select } from '../../investigation/selection/selection'
import { openExpandMenu } from '../../investigation/view'
import { counted } from '../../../model/text/counted'
import { kinds } from '../../../model/vocabulary/kind'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { Nothing } from '../../ui/answer'
import { Name, Quiet } from '../../ui/text'
import { KindSwatch } from '../mark/kind-swatch'
import { useAct } from '../question/act'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'
import styles from './import.module.css'
import { LikelyDuplicates } from './likely-duplicates'

/** What an import brought by kind and type, and the best connected of it, each to be drawn or expanded. */
export function ImportBrought({ id }: { id: string }) {
  const answer = useQuestion(importBrought, { id })
  const [busy, run] = useAct()
  const draw = (ids: string[], words: string) =>
    run(async () => {
      await drawEntities(ids, words)
      closeImports()
    })
  const expandFrom = (entity: { id: string; name: string }) =>
    run(async () => {
      await drawEntities([entity.id], `Draw ${entity.name}`)
      select({ type: 'entity', id: entity.id })
      closeImports()
      openExpandMenu(entity.id)
    })
  return (
    <Answered answer={answer} what="what it brought">
      {({ import: one }) =>
        one && (
          <section aria-label="What it brought">
            <h3 className={styles.heading}>What it brought</h3>
            {one.kinds.length === 0 && one.types.length === 0 && <Nothing>Nothing that was not there before.</Nothing>}
            <dl className={styles.numbers}>
              {one.kinds.map(({ kind, total }) => (
                <div key={kind}>
                  <dt>{total === 1 ? kinds[kind].one : kinds[kind].many}</dt>
                  <dd>{total.toLocaleString('en')}</dd>
                </div>
              ))}
              {one.types.map(({ type, total }) => (
                <div key={type}>
                  <dt>“{vocabulary[type].label}”</dt>
                  <dd>{total.toLocaleString('en')}</dd>
                </div>
              ))}
            </dl>
            {one.bestConnected.length > 0 && (
              <>
                <h4>Best connected</h4>
                <ul className={styles.list}>
                  {one.bestConnected.map((entity) => (
                    <li key={entity.id} className={styles.item}>
                      <span className={styles.kind}>
                        <KindSwatch kind={entity.kind} size={20} />
                        <span style={{ flex: 1 }}>
                          <Name>{entity.name}</Name>{' '}
                          <Quiet>
                            {counted(entity.relationTotal, 'relation')}
                            {entity.hub && ' · a hub'}
                          </Quiet>
                        </span>
                        <Button size="compact-xs" variant="default" disabled={busy} onClick={() => expandFrom(entity)}>
                          Expand from here
                        </Button>
                      </span>
                    </li>
                  ))}
                </ul>
                <Group mt="xs">
                  <Button
                    size="xs"
                    loading={busy}
                    onClick={() =>
                      draw(
                        one.bestConnected.map((each) => each.id),
                        'Draw the best connected of an import',
                      )
                    }
                  >
                    Draw these
                  </Button>
                </Group>
              </>
            )}
            <LikelyDuplicates found={one.likelyDuplicates} busy={busy} draw={draw} />
          </section>
        )
      }
    </Answered>
  )
}
