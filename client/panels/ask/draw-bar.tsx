import { Button, Group } from '@mantine/core'

import { selectEntities } from '../../investigation/selection/selection'
import { Quiet } from '../../ui/text'
import { tellFiltered } from '../legend/filtered-notice'
import { useAct } from '../question/act'

type Props = {
  /** How many there are, in words. */
  amount: string
  ticked: number
  /** Each draws and gives the ids of the entities. */
  onDrawTicked: () => Promise<readonly string[]>
  onDrawAll: () => Promise<readonly string[]>
  /** Beside the button that draws all: how many it draws. */
  all: string | null
}

/** How many a list holds, and the buttons that draw what is ticked or all of it. What was drawn is selected. */
export function DrawBar({ amount, ticked, onDrawTicked, onDrawAll, all }: Props) {
  const [busy, run] = useAct()
  const draw = (how: () => Promise<readonly string[]>) =>
    run(async () => {
      const ids = await how()
      selectEntities(ids)
      tellFiltered({ entities: ids })
    })
  return (
    <Group justify="space-between" gap={6} my={6}>
      <span role="status">
        <Quiet>{amount}</Quiet>
      </span>
      <Group gap={6}>
        {ticked > 0 && (
          <Button size="compact-sm" loading={busy} onClick={() => draw(onDrawTicked)}>
            Draw {ticked} ticked
          </Button>
        )}
        {all && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => draw(onDrawAll)}>
            {all}
          </Button>
        )}
      </Group>
    </Group>
  )
}
