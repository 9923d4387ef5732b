import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** A screen, with the way to it from the one before. */
export type Screen = readonly [name: string, go: (page: Page) => Promise<unknown>]

/** What axe finds serious or critical by WCAG 2.2 AA, as "rule: element". */
async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    // The page has no frames, whose answers would be put together on one more page, in half of the time.
    .setLegacyMode(true)
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
}

/** What axe finds serious or critical on each of some screens, by their names; empty where it finds nothing. */
export async function seriousOn(page: Page, screens: readonly Screen[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [name, go] of screens) {
    await go(page)
    const here = await serious(page)
    if (here.length > 0) found[name] = here
  }
  return found
}
