import type { StateTies } from '../../investigation/state/state-links'
import { setTieConditions, stateTool } from '../../investigation/state/state-tool'
import { mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { Button } from '@mantine/core'
import { Notice } from '../../ui/notice'
import { Quiet, Sentence } from '../../ui/text'

/** Asks once more, over chains that are one relation longer. */
function Longer() {
  const { maxLength } = stateTool.getState().conditions
  if (maxLength >= mostOf.stateLinkLength) return null
  return (
    <Button size="compact-sm" variant="default" onClick={() => setTieConditions({ maxLength: maxLength + 1 })}>
      Look over chains of up to {counted(maxLength + 1, 'relation')}
    </Button>
  )
}

/** What was searched and what was left out; where nothing was found, before all else. */
export function Searched({ ties: { states, searched, explanation } }: { ties: StateTies }) {
  const none = states.length === 0
  return (
    <div role="status">
      {none && (
        <Notice title="No mechanism was found">
          <Sentence>{explanation}</Sentence>
          <Longer />
        </Notice>
      )}
      {!searched.complete && (
        <Notice tone="warning" title="Not everything was searched">
          <Sentence>{searched.stoppedBy ?? 'A limit ended the search.'}</Sentence>
          {!none && <span>What is listed holds, but there may be more.</span>}
        </Notice>
      )}
      {!none && (
        <p style={{ margin: '6px 0' }}>
          <Quiet>
            <Sentence>{explanation}</Sentence>
          </Quiet>
        </p>
      )}
    </div>
  )
}
