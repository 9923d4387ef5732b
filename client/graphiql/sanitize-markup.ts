/** Tags of formatted text, none of them with an attribute. */
const plainTag =
  /^<\/?(p|br|hr|em|strong|code|pre|ul|ol|li|blockquote|h[1-6]|s|table|thead|tbody|tr|th|td|div|span)\s*\/?>/i

/**
 * Markup that GraphiQL may write: descriptions of the schema as formatted text. Any other tag, and any attribute, is shown as text, so that
 * nothing in a description can run or load anything.
 */
export const harmless = (markup: string): string =>
  markup.replace(/<[^>]*>?/g, (tag) => (plainTag.test(tag) ? tag : tag.replaceAll('<', '&lt;')))
