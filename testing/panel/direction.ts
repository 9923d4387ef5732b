const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const leftToRight = /\p{Script=Latin}/u
/** Text that isolating characters keep apart from what stands around it. */
const isolates = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g

const isApart = (element: Element): boolean => element.matches('bdi, [dir]')

/** The text of an element without what is kept apart within it. */
function ownText(element: Element): string {
  const parts = [...element.childNodes].map((node) => {
    if (node instanceof Text) return node.data
    return node instanceof Element && !isApart(node) ? ownText(node) : ' '
  })
  return parts.join('').replace(isolates, ' ')
}

/** What is wrong with how a run of text is kept apart, in words; null where nothing is. */
function wrong(run: Element | null, text: string): string | null {
  if (!run) return `“${text}” is kept apart from nothing`
  if (run.getAttribute('dir') === 'ltr') return `“${text}” is made to run from left to right`
  return leftToRight.test(text) ? `“${text}” mixes what runs from right to left with words of ours` : null
}

const fields = (page: Element) =>
  [...page.querySelectorAll('input:not([type=hidden]), textarea')]
    .filter((field) => rightToLeft.test((field as HTMLInputElement).value) && field.getAttribute('dir') !== 'auto')
    .map((field) => `the field with “${(field as HTMLInputElement).value}” has a direction of its own`)

/**
 * What of the page would be shown in a wrong order: text in Arabic or Hebrew script that does not stand in an element of its own
 * direction, or between isolating characters, apart from the words of ours around it. None where all is well; the data of the test are
 * to have no Latin letters.
 */
export function strayTexts(page: Element = document.body): string[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const found = new Set<string>(fields(page))
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (!rightToLeft.test(text.data.replace(isolates, ''))) continue
    const run = text.parentElement?.closest('bdi, [dir]') ?? null
    const told = wrong(run, run ? ownText(run).trim() : text.data)
    if (told) found.add(told)
  }
  return [...found]
}
