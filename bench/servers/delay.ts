import { monitorEventLoopDelay } from 'node:perf_hooks'

/** On SIGUSR2 prints the event loop's delay since the last time: p99 and longest, in milliseconds. */
export function reportDelay(): void {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  process.on('SIGUSR2', () => {
    console.log(`delay ${(delay.percentile(99) / 1e6).toFixed(1)} ${(delay.max / 1e6).toFixed(1)}`)
    delay.reset()
  })
}
