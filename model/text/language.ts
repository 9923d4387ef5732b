let languages: Intl.DisplayNames | undefined

/** "fa" as "Persian"; a tag nobody knows as it is. */
export function languageName(tag: string): string {
  languages ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}
