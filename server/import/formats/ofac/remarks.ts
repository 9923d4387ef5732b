/** What the remarks on somebody say, part by part. */
export type Remarks = {
  /** Values by the names of attributes. */
  attributes: { name: string; value: string }[]
  /** The names after "Linked To:". */
  linkedTo: string[]
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATE = /^(?:(circa)\s+)?(?:(?:(\d{1,2})\s+)?([A-Za-z]{3})[a-z]*\s+)?(\d{4})$/

/** "31 Aug 1960", "Aug 1960", "circa 1960" in EDTF; undefined: it is written in another way. */
function day(text: string): string | undefined {
  const [, circa, date, month, year] = DATE.exec(text.trim()) ?? []
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1
  if (year === undefined || (month !== undefined && number === 0)) return undefined
  const parts = [
    year,
    ...(number > 0 ? [String(number).padStart(2, '0')] : []),
    ...(date ? [date.padStart(2, '0')] : []),
  ]
  return `${parts.join('-')}${circa ? '~' : ''}`
}

/** A time as the remarks have it, in EDTF where it can be told, else as it is written. */
export function timeOf(text: string): string {
  const [from, to] = text.split(/\s+to\s+/).map(day)
  if (from !== undefined && to !== undefined) return `${from}/${to}`
  return text.includes(' to ') ? text : (from ?? text)
}

type Reader = [pattern: RegExp, name: string, read?: (text: string) => string]
/** How remarks begin, and the attributes that they become. The number of a document keeps its country: "042833 (Lebanon)". */
const READERS: readonly Reader[] = [
  [/^(?:alt\. )?DOB\s+(.+)$/, 'born', timeOf],
  [/^(?:alt\. )?POB\s+(.+)$/, 'birthPlace'],
  [/^(?:alt\. )?nationality\s+(.+)$/i, 'nationality'],
  [/^(?:alt\. )?citizen\s+(.+)$/i, 'citizenship'],
  [/^Gender\s+(.+)$/i, 'gender'],
  [/^(?:alt\. |Diplomatic )?Passport(?: Number)?\s+(.+)$/i, 'passportNumber'],
  [/^Tax ID No\.?\s+(.+)$/i, 'taxNumber'],
  [
    /^(?:National ID No\.|Identification Number|Cedula No\.|C\.U\.I\.T\.|D\.N\.I\.|R\.F\.C\.|C\.U\.R\.P\.|NIT #|RUC #)\s*(.+)$/i,
    'idNumber',
  ],
  [
    /^(?:Registration ID|Registration Number|Commercial Registry Number|Company Number|Business Registration Document #)\s+(.+)$/i,
    'registrationNumber',
  ],
  [/^(?:Vessel Registration Identification\s+IMO|IMO number)\s+(.+)$/i, 'imoNumber'],
  [/^Vessel Registration Identification\s+(.+)$/i, 'registrationNumber'],
  [/^MMSI\s+(.+)$/i, 'mmsi'],
  [/^Legal Entity Number\s+(.+)$/i, 'leiCode'],
  [/^SWIFT\/BIC\s+(.+)$/i, 'swiftBic'],
  [/^Aircraft Tail Number\s+(.+)$/i, 'registrationNumber'],
  [/^Aircraft Manufacturer's Serial Number(?: \(MSN\))?\s+(.+)$/i, 'serialNumber'],
  [/^Email Address\s+(.+)$/i, 'email'],
  [/^Website\s+(.+)$/i, 'website'],
  [/^(?:Phone|Telephone)(?: Number| No\.)?\s+(.+)$/i, 'phone'],
  [/^[afn]\.k\.a\.\s+'(.+)'$/, 'weakAlias'],
]
const LINKED = /^Linked To:\s*(.+)$/i

/** Reads remarks: parts with a meaning of their own become attributes; all of it is kept as it stands elsewhere. */
export function readRemarks(text: string): Remarks {
  const remarks: Remarks = { attributes: [], linkedTo: [] }
  // A name may end with a dot ("CO., LTD."), and so do the remarks as a whole.
  const parts = text.replace(/\.$/, '').split(/;\s+/)
  parts.forEach((part) => {
    const linked = LINKED.exec(part)?.[1]
    if (linked !== undefined) remarks.linkedTo.push(linked.trim())
    const reader = READERS.find(([pattern]) => pattern.test(part))
    if (!reader) return
    const [pattern, name, read] = reader
    const value = pattern.exec(part)![1]!.trim()
    remarks.attributes.push({ name, value: read ? read(value) : value })
  })
  return remarks
}
