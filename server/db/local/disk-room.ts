import { setTimeout as sleep } from 'node:timers/promises'

import { checkDisk, openDisk, STARTING_MB } from './disk'
import type { Disk } from './disk'
import { openReserve, RESERVE_MB } from './disk-reserve'

/** How often the room on the disk is looked at, in milliseconds. */
const LOOK_MS = 1_000

/** What a room is opened with. `folder`: of the database. */
type RoomOptions = {
  folder: string
  /** While there is less, in MB, writing is refused. */
  minFreeMb: number
  /** Whether room is held back for a start on a full disk. */
  reserved: boolean
  onEvent?: (sentence: string) => void
}

/** The room that a managed database has on its disk. */
export type Room = {
  disk: Disk
  /** Throws KnownError DISK_FULL when there is no room to start: a new database needs all of it, one that is there little. */
  check(isNew: boolean): void
  /** Waits until there is room to start, for as long as `wanted` says. */
  untilItCanStart(wanted: () => boolean): Promise<void>
  /** Tells when writing is refused and when it goes on, and holds room back while there is enough. Returns what ends it. */
  watch(): () => void
}

/** Looks after the room of the database in `folder`. */
export function openRoom({ folder, minFreeMb, reserved, onEvent = () => undefined }: RoomOptions): Room {
  const disk = openDisk(folder, minFreeMb)
  const reserve = openReserve(folder)
  const canStart = () => {
    if (disk.freeMb() < STARTING_MB) reserve.release()
    return disk.freeMb() >= STARTING_MB
  }
  let refused = false

  function look(): void {
    const refusal = disk.refusal()
    if (Boolean(refusal) !== refused) onEvent(refusal?.message ?? 'There is room on the disk again: writing goes on.')
    refused = Boolean(refusal)
    if (reserved && disk.freeMb() >= minFreeMb + RESERVE_MB) void reserve.restore()
  }

  return {
    disk,
    check: (isNew) => {
      if (isNew || !canStart()) checkDisk(folder, isNew ? minFreeMb : STARTING_MB)
    },
    untilItCanStart: async (wanted) => {
      for (let told = false; wanted() && !canStart(); told = true) {
        if (!told) onEvent('The disk is full: the database starts again when there is room.')
        await sleep(LOOK_MS)
      }
    },
    watch: () => {
      const timer = setInterval(look, LOOK_MS).unref()
      return () => clearInterval(timer)
    },
  }
}
