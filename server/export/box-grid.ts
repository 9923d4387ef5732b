import { overlaps } from './geometry'
import type { Box } from './geometry'

/** Boxes by the squares of a grid that they touch, so that looking for what is near does not look at all. */
export class BoxGrid<T extends { box: Box }> {
  readonly #squares = new Map<number, T[]>()
  constructor(readonly square = 120) {}

  add(item: T): void {
    this.#each(item.box, (key) => {
      const square = this.#squares.get(key)
      if (square) square.push(item)
      else this.#squares.set(key, [item])
      return false
    })
  }

  /** Whether `test` is true of something in the squares that the box touches. */
  some(box: Box, test: (item: T) => boolean): boolean {
    return this.#each(box, (key) => this.#squares.get(key)?.some(test) ?? false)
  }

  /** Whether something overlaps the box. */
  hits(box: Box): boolean {
    return this.some(box, (item) => overlaps(item.box, box))
  }

  #each({ left, top, right, bottom }: Box, visit: (key: number) => boolean): boolean {
    const { square } = this
    for (let column = Math.floor(left / square); column <= Math.floor(right / square); column++)
      for (let row = Math.floor(top / square); row <= Math.floor(bottom / square); row++)
        if (visit(column * 65_536 + row)) return true
    return false
  }
}
