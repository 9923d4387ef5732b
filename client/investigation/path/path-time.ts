import type { TimeFilter } from '../graph'
import { pathSearch, setQuestion } from './path-search'
import { investigation } from '../store'

/** What the question for paths says of time, as the drawing shows it. */
const asked = (time: TimeFilter | null) => ({
  asOf: time?.asOf ?? '',
  surely: time?.surely ?? false,
  undated: time?.undated ?? true,
})

/**
 * Lets the question for paths ask of the time that the drawing shows, as long as nobody has given it a time of its own.
 * Gives back how to stop.
 */
export const followTime = (): (() => void) =>
  investigation.onDiff(({ filters }) => {
    if (!filters) return
    const [before, after] = [asked(filters[0].time), asked(filters[1].time)]
    const { asOf, surely, undated } = pathSearch.getState().question
    if (asOf === before.asOf && surely === before.surely && undated === before.undated) setQuestion(after)
  })
