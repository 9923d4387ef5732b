import type { Drawing, DrawnEntity, DrawnRelation } from '../../investigation/graph'
import type { Point } from '../../investigation/place-entities'
import type { LayoutName } from '../../investigation/view'
import { visibleOf } from '../../investigation/visible'

import type { LayoutGraph, Places } from './graph'
import type { Report } from './worker'

/** By what entities are grouped; of several countries the first counts. */
const groupBy: Partial<Record<LayoutName, (entity: DrawnEntity) => string>> = {
  KINDS: ({ kind }) => kind,
  COUNTRIES: ({ countries }) => countries[0] ?? '',
}

function groupsOf(name: LayoutName, entities: readonly DrawnEntity[]): Uint32Array {
  const keyOf = groupBy[name] ?? (() => '')
  const places = new Map<string, number>()
  return Uint32Array.from(entities, (entity) => {
    const key = keyOf(entity)
    if (!places.has(key)) places.set(key, places.size)
    return places.get(key)!
  })
}

const daysAYear = 365.25

/** "2019-04-30" as 2019.33; NaN for what is no such date. */
function yearOf(date: string): number {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(date) ?? []
  return year === undefined ? NaN : Number(year) + ((Number(month) - 1) * 30.44 + Number(day) - 1) / daysAYear
}

/** When each entity's first relation in sight begins at the earliest. */
function firstSeen(place: ReadonlyMap<string, number>, relations: Iterable<DrawnRelation>): Float64Array {
  const when = new Float64Array(place.size).fill(NaN)
  for (const { subjectId, objectId, validity } of relations) {
    const year = yearOf(validity.earliest ?? '')
    for (const i of [place.get(subjectId)!, place.get(objectId)!]) if (!(when[i]! <= year)) when[i] = year || when[i]!
  }
  return when
}

/** What is in sight, as the worker wants it; `ids` name the places. `chosen`: who is in the middle of rings. */
export function layoutGraph(
  name: LayoutName,
  drawing: Drawing,
  { aspect, chosen }: { aspect: number; chosen: string | null },
): { ids: string[]; graph: LayoutGraph } {
  const { entities, relations } = visibleOf(drawing)
  const ids = [...entities.keys()]
  const place = new Map(ids.map((id, i) => [id, i]))
  const all = [...entities.values()]
  return {
    ids,
    graph: {
      aspect,
      centre: place.get(chosen ?? '') ?? -1,
      group: groupsOf(name, all),
      when: firstSeen(place, relations.values()),
      x: Float64Array.from(all, ({ x }) => x),
      y: Float64Array.from(all, ({ y }) => y),
      pinned: Uint8Array.from(all, ({ pinned }) => Number(pinned)),
      ends: Uint32Array.from(
        [...relations.values()].flatMap(({ subjectId, objectId }) => [place.get(subjectId)!, place.get(objectId)!]),
      ),
    },
  }
}

const named = (ids: readonly string[], { x, y }: Places): Map<string, Point> =>
  new Map(ids.map((id, i) => [id, { x: Math.round(x[i]!), y: Math.round(y[i]!) }]))

/**
 * Works a layout out beside the page. Gives where everything goes, or null when `signal` stopped it.
 * Rejects with an Error when the worker fails.
 */
export function runLayout(
  name: LayoutName,
  drawing: Drawing,
  {
    signal,
    onProgress,
    ...more
  }: { aspect: number; chosen: string | null; signal: AbortSignal; onProgress: (done: number) => void },
): Promise<Map<string, Point> | null> {
  const { ids, graph } = layoutGraph(name, drawing, more)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Map<string, Point> | null>((found, failed) => {
    signal.addEventListener('abort', () => found(null))
    worker.addEventListener('error', ({ message }) =>
      failed(new Error(message || 'The layout could not be worked out.')),
    )
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) =>
      'places' in data ? found(named(ids, data.places)) : onProgress(data.done),
    )
    worker.postMessage({ name, graph })
  }).finally(() => worker.terminate())
}
