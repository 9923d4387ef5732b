/** Ends the Neo4j of `global-setup.ts` and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const shared = (globalThis as { throughlineTests?: { remove?: () => Promise<void> } }).throughlineTests
  const remove = shared?.remove
  if (shared) delete shared.remove
  await remove?.()
}
