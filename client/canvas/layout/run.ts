import type { Drawing } from '../../investigation/graph'
import type { Point } from '../../investigation/place-entities'
import type { LayoutName } from '../../investigation/view'
import { visibleOf } from '../../investigation/visible'

import type { LayoutGraph, Places } from './graph'
import type { Report } from './worker'

/** What is in sight, as the worker wants it; `ids` name the places. */
export function layoutGraph(drawing: Drawing, aspect: number): { ids: string[]; graph: LayoutGraph } {
  const { entities, relations } = visibleOf(drawing)
  const ids = [...entities.keys()]
  const place = new Map(ids.map((id, i) => [id, i]))
  const all = [...entities.values()]
  return {
    ids,
    graph: {
      aspect,
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
  { aspect, signal, onProgress }: { aspect: number; signal: AbortSignal; onProgress: (done: number) => void },
): Promise<Map<string, Point> | null> {
  const { ids, graph } = layoutGraph(drawing, aspect)
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
