import { measureCanvas } from './canvas'
import { measureExpand } from './expand'
import { measureLists } from './lists'
import { measurePaths } from './paths'
import { measurePictures } from './picture'
import { printFigures } from './report'
import type { Figure } from './report'
import { measureStart } from './start'

const parts: Record<string, () => Promise<Figure[]>> = {
  expand: measureExpand,
  lists: measureLists,
  paths: measurePaths,
  picture: measurePictures,
  canvas: measureCanvas,
  start: measureStart,
}

/** `npm run bench` measures everything, `npm run bench -- lists` a part. Ends with 1 where a figure is not reached. */
async function main(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`)
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.error(`measuring ${name} …`)
    figures.push(...(await measure()))
  }
  printFigures(figures)
  process.exitCode = figures.some((figure) => figure.reached === false) ? 1 : 0
}

void main(process.argv.slice(2))
