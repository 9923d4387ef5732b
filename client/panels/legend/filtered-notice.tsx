import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'

import { clearFilters } from '../../investigation/commands'
import { investigation } from '../../investigation/store'
import { filteredInWords } from '../../investigation/visible'

import { focusDrawing } from '../../ui/window/focus'

const id = 'filtered'

const showAll = () => {
  notifications.hide(id)
  clearFilters()
  focusDrawing()
}

/** Says that some of what somebody just asked to draw cannot be seen because of filters, and offers to show it. */
export function tellFiltered(came: { entities?: Iterable<string>; relations?: Iterable<string> }): void {
  const sentence = filteredInWords(investigation.drawing(), came)
  if (!sentence) return
  notifications.hide(id)
  notifications.show({
    id,
    color: 'orange',
    title: 'Drawn, but out of sight',
    message: (
      <>
        {sentence}
        <br />
        <Button size="compact-sm" variant="light" mt={6} onClick={showAll}>
          Show all that is filtered
        </Button>
      </>
    ),
  })
}

/** Tells it whenever a step draws something, whichever panel asked for it. Gives back how to stop. */
export const tellOfFiltered = (): (() => void) =>
  investigation.onDiff(({ entities, relations }, by) => {
    if (by === 'commit') tellFiltered({ entities: entities.added.keys(), relations: relations.added.keys() })
  })
