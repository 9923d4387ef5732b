import { useEffect, useEffectEvent } from 'react'

import { connection } from '../../api'

/** Does something once the server answers again, while `waiting`. */
export function useWhenBack(waiting: boolean, then: () => void): void {
  const onBack = useEffectEvent(then)
  useEffect(() => {
    if (!waiting) return
    return connection.subscribe((now, before) => {
      if (now.state === 'OK' && before.state !== 'OK') onBack()
    })
  }, [waiting])
}
