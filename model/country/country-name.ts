let regions: Intl.DisplayNames | undefined

/** "CN" as "China"; a code nobody knows as it is. */
export function countryName(code: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
  try {
    return regions.of(code) ?? code
  } catch {
    return code
  }
}
