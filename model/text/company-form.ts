/** Legal forms of companies as names end in them, without dots and in small letters. */
const forms = [
  'ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|sl|bv|nv|ab|as|a/s|oy|oyj|aps',
  'kft|zrt|sro|z oo|doo|dd|ad|ood|eood|ead|ooo|oao|zao|pao|jsc|ojsc|pjsc|cjsc|pte|pty|sdn bhd|bhd|ltda|eireli|sa de cv|est|fze|fzco|fzc',
  'ооо|оао|зао|пао|ао|еоод|оод|ад',
].join('|')
const AT_END = new RegExp(`(?:^|[\\s,&-])(?:${forms})(?:\\s*\\([^)]*\\))?$`, 'iu')
const IN_CHINESE = /(?:公司|集团|株式会社)$/u

/** Whether a name ends with the legal form of a company ("Ltd", "GmbH", "S.A."): that nothing else bears. */
export function hasCompanyForm(name: string): boolean {
  const plain = name.normalize('NFKC').replaceAll('.', '').trim()
  return AT_END.test(plain) || IN_CHINESE.test(plain)
}

/** Words of a name that tell nobody from others: legal forms, "and", "the". */
const COMMON: ReadonlySet<string> = new Set([...forms.split(/[| /]/), 'and', 'und', 'et', 'the'])

/** The words of a folded name that tell it from others: "the brask and lund ltd" is "brask lund"; all of them where no other is left. */
export function tellingWords(folded: string): string[] {
  const words = folded.split(' ').filter(Boolean)
  const telling = words.filter((word) => !COMMON.has(word))
  return telling.length > 0 ? telling : words
}
