import { useStore } from 'zustand'

import { IconAlertTriangle } from '../../generated/icons'
import { Alarm } from '../../ui/alarm'
import { writing } from '../../refused-writes'

/** Says that nothing can be recorded, and why, for as long as that is so. Its number changes: a screen reader is not interrupted each time. */
export function DiskFullNotice() {
  const reason = useStore(writing, ({ refused }) => refused)
  if (reason === null) return null
  return (
    <Alarm
      role="status"
      icon={<IconAlertTriangle size={18} />}
      title="Nothing can be recorded or imported now: the disk is nearly full"
    >
      {reason} What you write in a form is kept.
    </Alarm>
  )
}
