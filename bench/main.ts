import { measureCanvas } from './canvas'
import { measureClients } from './clients'
import { measureExpand } from './expand'
import { measureImport } from './import'
import { measureLists } from './lists'
import { measureOwnership } from './ownership'
import { measurePaths } from './paths'
import { measurePictures } from './picture'
import { printFigures } from './report'
import type { Figure } from './report'
import { measureStart } from './start'

const parts: Record<string, (minutes?: number) => Promise<Figure[]>> = {
  expand: measureExpand,
  import: measureImport,
  lists: measureLists,
  ownership: measureOwnership,
  paths: measurePaths,
  picture: measurePictures,
  canvas: measureCanvas,
  start: measureStart,
  clients: measureClients,
}

/** Parts that take so long that they are measured only when they are named. */
const LONG = ['clients']

/**
 * `npm run bench` measures everything but what is long, `npm run bench -- lists` a part, `npm run bench -- clients 3` one for three minutes. Ends with 1 where a figure is not reached.
 */
async function main(given: string[]): Promise<void> {
  const minutes = given.find((each) => /^\d+(\.\d+)?$/.test(each))
  const names = given.filter((each) => each !== minutes)
  const unknown = names.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`)
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 ? !names.includes(name) : LONG.includes(name)) continue
    console.error(`measuring ${name} …`)
    figures.push(...(await measure(minutes === undefined ? undefined : Number(minutes))))
  }
  printFigures(figures)
  process.exitCode = figures.some((figure) => figure.reached === false) ? 1 : 0
}

void main(process.argv.slice(2))
