import { Button } from '@mantine/core'
import { useStore } from 'zustand'

import { useDrawnEntity } from '../../investigation/hooks'
import { linking, stopLinking } from '../../investigation/record/linking'
import { Name } from '../../ui/text'
import { focusDrawing } from '../../ui/window/focus'
import styles from './link-hint.module.css'
import { nameAlone } from '../../../model/text/distinction'

const stop = () => {
  stopLinking()
  focusDrawing()
}

/** While a relation is drawn by hand: what to do next, and how to stop, also without a keyboard. */
export function LinkHint() {
  const from = useStore(linking, (state) => state.from)
  const entity = useDrawnEntity(from ?? '')
  return (
    <div role="status">
      {entity && (
        <div className={styles.hint}>
          <span>
            From{' '}
            <b>
              <Name>{nameAlone(entity)}</Name>
            </b>
            : press the entity it is tied to, Esc to stop.
          </span>
          <Button size="compact-xs" variant="default" onClick={stop}>
            Stop
          </Button>
        </div>
      )}
    </div>
  )
}
