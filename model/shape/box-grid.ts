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

  /**
   * What is in the squares that a straight line from a to b passes, some of it more than once. Column by column: the box
   * around a long slanting line has a square of squares, and almost none of them is near the line.
   */
  along(ax: number, ay: number, bx: number, by: number, visit: (item: T) => void): void {
    const { square } = this
    const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)]
    const heightAt = (x: number) => (ax === bx ? ay : ay + ((by - ay) * (x - ax)) / (bx - ax))
    for (let column = Math.floor(left / square); column <= Math.floor(right / square); column++) {
      const [enter, leave] = [Math.max(left, column * square), Math.min(right, (column + 1) * square)]
      const [from, to] = ax === bx ? [ay, by] : [heightAt(enter), heightAt(leave)]
      const last = Math.floor(Math.max(from, to) / square)
      for (let row = Math.floor(Math.min(from, to) / square); row <= last; row++)
        this.#squares.get(keyOf(column, row))?.forEach(visit)
    }
  }

  #each({ left, top, right, bottom }: Box, visit: (key: number) => boolean): boolean {
    const { square } = this
    for (let column = Math.floor(left / square); column <= Math.floor(right / square); column++)
      for (let row = Math.floor(top / square); row <= Math.floor(bottom / square); row++)
        if (visit(keyOf(column, row))) return true
    return false
  }
}

const keyOf = (column: number, row: number) => column * 65_536 + row
