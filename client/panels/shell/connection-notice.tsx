import { IconPlugConnectedX } from '../../generated/icons'
import { useStore } from 'zustand'

import { connection } from '../../api'
import { Alarm } from '../../ui/alarm'

const words = {
  LOST: {
    title: 'No answer from Throughline or its database',
    text: 'Your drawing is kept. This page asks again every two seconds and goes on when there is an answer.',
  },
  DENIED: {
    title: 'This page has no valid access token',
    text: 'The program makes a new one each time it starts. Open the address that it printed in this tab: your drawing stays.',
  },
}

/** Says that the server is gone, for as long as it is. The drawing stays. */
export function ConnectionNotice() {
  const state = useStore(connection, (now) => now.state)
  if (state === 'OK') return null
  const { title, text } = words[state]
  return (
    <Alarm icon={<IconPlugConnectedX size={18} />} title={title}>
      {text}
    </Alarm>
  )
}
