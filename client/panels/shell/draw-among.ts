import { notifications } from '@mantine/notifications'

import { drawRelationsAmong } from '../../investigation/expansion/draw'

/** Draws all relations among what is drawn; where that changes nothing it says so. */
export async function drawAmong(): Promise<void> {
  const { came, all } = await drawRelationsAmong()
  if (came > 0 || !all) return
  notifications.show({ message: 'Nothing to add: every relation among what is drawn is drawn already.' })
}
