import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readStarter } from './read'

/**
 * The checked reading of the article that the starter graph was written from. It quotes the article, so it is no part
 * of this repository: where it does not lie beside the checkout these tests are skipped, and say so.
 */
const seed = join(__dirname, '../../../../shared/seed')
const whenThere = existsSync(join(seed, 'annotation.json')) ? test : test.skip
const read = (file: string): string => readFileSync(join(seed, file), 'utf8')

type Said = {
  id: string
  stance: string
  modality?: string
  attributedTo: string
  coAttributedTo?: string[]
  date: string | null
  source: string
}
type Annotation = {
  entities: { id: string; kind: string; name: string; aliases: string[]; country: string | null; date?: string }[]
  relations: { id: string; type: string; from: string; to: string; properties: Record<string, unknown> }[]
  claims: (Said & { relation: string; quoteStart: number })[]
  externalClaims: (Said & { relation: string })[]
  attributeClaims: (Said & { entity: string; prop: string; quoteStart: number })[]
  sources: {
    id: string
    entity?: string
    title: string | null
    publisher?: string | null
    publishedAt: string | null
    url: string | null
  }[]
}

const { entities, documents, claims } = readStarter(join(__dirname, '../../../data/starter'))
const annotation = (): Annotation => JSON.parse(read('annotation.json')) as Annotation
const stances: Record<string, string> = { asserted: 'ASSERTS', alleged: 'ALLEGES', denied: 'DENIES' }
/** Where a source is no entity of the annotation, the id that it got here. */
const ids: Record<string, string> = {
  'src:shargh': 'doc:shargh-bill-report',
  'src:hrw-maya-wang': 'doc:hrw-maya-wang-statement',
  'src:ahvaz-ngo': 'doc:ahvaz-ngo-statement',
  'src:register-20120328': 'doc:register-20120328',
  'src:corpwatch-2012': 'doc:corpwatch-2012',
}
/** Said to hold since a year: still, when it was written, or with an end that nobody gives. */
const since: Record<string, string> = { 'claim:043': '/..', 'claim:070': '/' }
/** What the type, the modality or the law says already. */
const saidElsewhere = ['sale', 'planned', 'in_force']

const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))

whenThere('Every annotated entity is there with its name, aliases, country and date', () => {
  const given = [...entities, ...documents].filter(({ id }) => !Object.values(ids).includes(id))
  const ours = given.map((entity) => ({ ...entity, date: 'date' in entity ? entity.date : null }))
  const theirs = byId(annotation().entities)
  expect(byId(ours).map(({ id, name, aliases }) => ({ id, name, aliases }))).toEqual(
    theirs.map(({ id, name, aliases }) => ({ id, name, aliases })),
  )
  for (const [index, { countries, date }] of byId(ours).entries()) {
    const { country, kind, date: when } = theirs[index]!
    expect(countries).toEqual(expect.arrayContaining(country ? [country.toUpperCase()] : []))
    expect(kind === 'event' ? date : null).toBe(kind === 'event' ? (when ?? null) : null)
  }
})

whenThere('Every source is there as a document with its publisher, date and address', () => {
  const theirs = annotation().sources.map(({ id, entity, publisher, publishedAt, url }) => ({
    id: entity ?? ids[id]!,
    publisher: publisher ?? null,
    published: publishedAt,
    url,
  }))
  expect(documents.map(({ id, publisher, published, url }) => ({ id, publisher, published, url }))).toEqual(
    byId(theirs),
  )
})

whenThere('Every annotated claim is there with its ends, stance, modality, speakers, source and date', () => {
  const { claims: inside, externalClaims, attributeClaims, relations, sources } = annotation()
  const sourceIds = new Map(sources.map(({ id, entity }) => [id, entity ?? ids[id]]))
  const shared = (said: Said) => ({
    id: said.id,
    stance: stances[said.stance],
    modality: (said.modality ?? 'fact').toUpperCase(),
    speakers: [said.attributedTo, ...(said.coAttributedTo ?? [])],
    source: sourceIds.get(said.source),
    validity: since[said.id] ? `${said.date}${since[said.id]}` : (said.date ?? undefined),
  })
  const ofRelation = (id: string) => {
    const { from, type, to } = relations.find((relation) => relation.id === id)!
    return { subject: from, type, object: to }
  }
  const theirs = [
    ...[...inside, ...externalClaims].map((said) => ({ ...shared(said), ...ofRelation(said.relation) })),
    ...attributeClaims.map((said) => ({ ...shared(said), subject: said.entity, attribute: said.prop })),
  ]
  const ours = claims.map(({ id, stance, modality, speakers, source, validity, subject, type, object, attribute }) => ({
    id,
    stance,
    modality,
    speakers,
    source,
    validity,
    subject,
    type,
    object,
    attribute,
  }))
  expect(ours).toEqual(byId(theirs))
})

whenThere('A role says no more than the annotated relation, but where the oppression has no particular form', () => {
  const { claims: inside, relations } = annotation()
  const roles = inside.map(({ id, relation }) => {
    const { role, mode, status } = relations.find((one) => one.id === relation)!.properties
    return {
      id,
      given: claims.find((claim) => claim.id === id)?.role,
      known: [role, mode, status].flat().filter((one) => typeof one === 'string' && !saidElsewhere.includes(one)),
    }
  })
  const beyond = roles.filter(({ given, known }) => given?.split(', ').some((one) => !known.includes(one)))
  expect(beyond.map(({ id }) => id)).toEqual(['claim:107'])
  expect(roles.filter(({ given, known }) => given === undefined && known.length > 0)).toEqual([])
})

whenThere('A locator counts the paragraphs of the body, and not the captions', () => {
  const article = read('article.txt')
  const furniture = [0, 78, 125, 146, 1920, 3385, 5992]
  const starts = [...article.matchAll(/^.+$/gm)].map(({ index }) => index).filter((start) => start < 12448)
  const body = starts.filter((start) => !furniture.includes(start))
  expect(body).toHaveLength(17)
  for (const { id, quoteStart } of [...annotation().claims, ...annotation().attributeClaims]) {
    const start = starts.findLast((one) => one <= quoteStart)!
    const locator = claims.find((claim) => claim.id === id)?.locator
    const place = body.includes(start) ? new RegExp(`^paragraph ${body.indexOf(start) + 1}$`) : /^(byline$|caption: )/
    expect({ id, locator }).toEqual({ id, locator: expect.stringMatching(place) as unknown })
  }
})

whenThere('No run of seven words is the article’s, names and titles excepted', () => {
  const words = (text: string): string[] =>
    text
      .toLowerCase()
      .replace(/['’‘]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = (list: string[]): string[] => list.slice(6).map((_, index) => list.slice(index, index + 7).join(' '))
  const theirs = new Set(runs(words(read('article.txt'))))
  const names = [...entities, ...documents]
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((name) => words(name).join(' '))
  const long = names.filter((name) => name.includes(' ')).sort((a, b) => b.length - a.length)
  const nameless = (text: string): string[] =>
    long
      .reduce((rest, name) => rest.replaceAll(` ${name} `, ' | '), ` ${words(text).join(' ')} `)
      .split(' ')
      .filter(Boolean)
  const texts = [
    ...[...entities, ...documents].map(({ id, description }) => ({ id, text: description })),
    ...claims.flatMap(({ id, statement, aspect, value, note, locator }) =>
      [statement, aspect, value, note, locator].map((text) => ({ id, text: text ?? '' })),
    ),
  ]
  expect(texts.filter(({ text }) => runs(nameless(text)).some((run) => theirs.has(run)))).toEqual([])
  expect(runs(nameless('A bill that will restrict the internet and allow the Islamic Republic to gather'))).toContain(
    'that will restrict the internet and allow',
  )
})
