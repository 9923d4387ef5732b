import { draftsIn } from '../../testing/drafts'
import { zipOf } from '../../testing/zip'
import { readFormat, shownNumber } from './number-format'

const NAMESPACE = 'http://schemas.openxmlformats.org'
const RELATIONS = `${NAMESPACE}/officeDocument/2006/relationships`
type Parts = {
  sheets: Record<string, string>
  strings?: string[]
  styles?: string[]
  workbook?: string
  more?: Record<string, string>
}

/** A workbook with these sheets: what stands in `sheetData` and behind it. */
function workbook({ sheets, strings = [], styles = [], workbook = '', more = {} }: Parts): Buffer {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}">${workbook}<sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${styles
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles
      .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...more,
  }
  names.forEach(
    (name, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet><sheetData>${sheets[name]}</worksheet>`),
  )
  return zipOf(files)
}
const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`

const PAYMENTS = workbook({
  strings: ['<t>Donor</t>', '<r><t>Acme </t></r><r><t>Ltd</t></r><rPh><t>AKUME</t></rPh>', '<t>Recipient</t>'],
  styles: ['dd/mm/yyyy', '0.0%', '#,##0.00', 'mmm yyyy'],
  sheets: {
    Payments: `${row(1, text('A1', 'Gifts of 2024'), '<c r="B1"/>')}
      ${row(3, '<c r="A3" t="s"><v>0</v></c>', '<c r="B3" t="s"><v>2</v></c>', text('C3', 'Date'), text('D3', 'Amount'), text('E3', 'Share'))}
      ${row(4, '<c r="A4" t="s"><v>1</v></c>', text('B4', 'The Party'), '<c r="C4" s="1"><v>45306</v></c>', '<c r="D4" s="3"><f>1+1</f><v>1234567.1</v></c>', '<c r="E4" s="2"><v>0.125</v></c>')}
      ${row(5, text('B5', 'Other Party'), '<c r="C5" s="4"><v>45306</v></c>', '<c r="D5"><f>SUM(D4)</f></c>', '<c r="E5" t="e"><v>#N/A</v></c>')}
      </sheetData><mergeCells><mergeCell ref="A4:A5"/><mergeCell ref="A1:E1"/></mergeCells>`,
    Notes: '</sheetData>',
  },
})

test('cells are read as a person reads them: dates, numbers, texts in several fonts, merged cells, kept values of formulas', async () => {
  const mapping = `
file: {sheet: Payments}
entities: {donor: {kind: COMPANY, name: Donor}, party: {name: Recipient}}
relations: [{type: PAYS, subject: donor, object: party, date: Date, amount: Amount, stake: Share}]
`
  const { form, relations, reasons } = await draftsIn('gifts.xlsx', PAYMENTS, { mapping })
  expect(form).toBe('XLSX')
  expect(relations).toMatchObject([
    {
      subject: 'company:acme-ltd',
      object: 'org:the-party',
      validity: '2024-01-15',
      detail: '1234567.1, 12.5%',
      place: { line: 4, record: 'Payments, row 4' },
    },
    { subject: 'company:acme-ltd', object: 'org:other-party', validity: '2024-01', detail: null },
  ])
  expect(reasons).toEqual([
    [null, null, 'These sheets are not read, as they are empty or no mapping names them: Notes.'],
    [1, null, 'Above the header stands “Gifts of 2024”, which is no record.'],
    [5, 'Amount', 'The cell holds a formula whose value the file does not keep: open it, save it and import it again.'],
    [5, 'Share', 'The cell holds the error #N/A.'],
  ])
})

test('what is guessed of a workbook names its sheet and header', async () => {
  const { mapping, relations } = await draftsIn('gifts.xlsx', PAYMENTS)
  expect(mapping).toContain('sheet: Payments')
  expect(relations).toMatchObject([{ type: 'PAYS' }, { type: 'PAYS' }])
})

test('several sheets are joined by their ids, also where the other end stands in a later one', async () => {
  const two = workbook({
    sheets: {
      Stakes: `${row(1, text('A1', 'owner'), text('B1', 'owned'), text('C1', 'share'))}${row(2, text('A2', 'b'), text('B2', 'a'), '<c r="C2"><v>33.3</v></c>')}</sheetData>`,
      Firms: `${row(1, text('A1', 'id'), text('B1', 'name'))}${row(2, text('A2', 'a'), text('B2', 'Acme'))}${row(3, text('A3', 'b'), text('B3', 'Best'))}</sheetData>`,
    },
  })
  const mapping = `
sheets:
  Stakes:
    file: {decimal: ","}
    entities: {from: {id: owner}, to: {id: owned}}
    relations: [{type: OWNS, subject: from, object: to, amount: share}]
  Firms: {entities: {firm: {kind: COMPANY, id: id, name: name}}}
`
  const { entities, relations, reasons } = await draftsIn('two.xlsx', two, { mapping })
  expect(entities.map(({ id, name }) => [id, name])).toEqual([
    ['a', 'Acme'],
    ['b', 'Best'],
  ])
  expect(relations).toMatchObject([{ subject: 'b', object: 'a', detail: '33.3' }])
  expect(reasons).toEqual([])
  await expect(draftsIn('two.xlsx', two, { mapping: 'file: {sheet: Gone}\nentities: {a: {name: x}}' })).rejects.toThrow(
    'two.xlsx has no sheet “Gone”; its sheets are “Stakes”, “Firms”.',
  )
})

test.each([
  ['dd/mm/yyyy', 45306, '2024-01-15'],
  ['[$-409]d\\-mmm\\-yy;@', 45306.5, '2024-01-15'],
  ['yyyy-mm-dd hh:mm', 45306.4375, '2024-01-15T10:30:00'],
  ['yyyy', 45306, '2024'],
  ['h:mm', 0.4375, '10:30:00'],
  ['0.00%', 0.07, '7%'],
  ['00000', 123, '00123'],
  ['#,##0.00 "day"', 0.1 + 0.2, '0.3'],
  ['General', 123456789012, '123456789012'],
  ['General', 1e21, '1000000000000000000000'],
])('in the form %s %d is read as %s', (code, value, shown) => {
  expect(shownNumber(value, readFormat(code), false)).toBe(shown)
})

test('days are counted from 1900, with the day that it never had, or from 1904', () => {
  expect(shownNumber(1, { shows: 'time', parts: 'day' }, false)).toBe('1900-01-01')
  expect(shownNumber(61, { shows: 'time', parts: 'day' }, false)).toBe('1900-03-01')
  expect(shownNumber(0, { shows: 'time', parts: 'day' }, true)).toBe('1904-01-01')
})

const sheet = (data: string) => ({ sheets: { A: `${data}</sheetData>` } })

test.each([
  ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /is an old Excel workbook \(.xls\) .*: save it as .xlsx/],
  ['open.ods', zipOf({ mimetype: 'x', 'content.xml': '<a/>' }), /is an OpenDocument file, which is not read/],
  ['out.xlsx', zipOf({ '../../etc/passwd': 'x', 'xl/workbook.xml': '<a/>' }), /whose name leads out of it/],
  ['broken.xlsx', PAYMENTS.subarray(0, 500), /is a damaged zip/],
  [
    'entities.xlsx',
    workbook({ ...sheet(''), workbook: '', more: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
    /declares entities of its own/,
  ],
  [
    'bomb.xlsx',
    workbook(sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x '.repeat(50 * 1024 * 1024)}</t></is></c></row>`)),
    /unpacks to more than 200 times|has a text of more than 16 MB/,
  ],
  ['rows.xlsx', workbook(sheet('<row r="99999999"/>')), /has a row “99999999”, which no sheet has/],
  ['wide.xlsx', workbook(sheet(`<row r="1">${text('XFD1', 'x')}</row>`)), /has more than 2,000 columns/],
])('%s is refused in a sentence', async (name, content, sentence) => {
  await expect(draftsIn(name, content)).rejects.toThrow(sentence)
})
