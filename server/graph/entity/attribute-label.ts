/** Words for attributes whose name does not say them. */
const words: Readonly<Record<string, string>> = {
  leiCode: 'LEI',
  wikidataId: 'Wikidata',
  imoNumber: 'IMO number',
  mmsi: 'MMSI',
  ofacId: 'OFAC number',
  icijId: 'ICIJ number',
  innCode: 'INN',
  ogrnCode: 'OGRN',
  vatCode: 'VAT number',
  swiftBic: 'SWIFT/BIC',
  weakAlias: 'weak alias',
  sourceUrl: 'source',
}

/** What an attribute is called in a sentence: "incorporationDate" is "incorporation date", "id:GB-COH" is "GB-COH". */
export function attributeLabel(name: string): string {
  if (Object.hasOwn(words, name)) return words[name]!
  if (name.startsWith('id:')) return name.slice(3)
  return /^[a-z]+([A-Z][a-z]+)+$/.test(name) ? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : name
}
