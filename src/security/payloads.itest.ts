// Hostile text through every field of every form, and out again by every page, file and document.
import { readOds, readXlsx } from 'hucre'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECTION_KEYS } from '#modules/council/model/index.ts'
import { type FreshDatabase, freshPglite } from '#platform/db/testing.ts'
import { formGuardFields } from '#platform/http/form-guard.ts'
import { bytesOf, meter } from '#platform/sources/fixtures/open.ts'
import { fileInMemory } from '#platform/sources/source-file.ts'
import { readZip } from '#platform/sources/zip.ts'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import { filledIn, hasObject } from './testing/objects.ts'
import { openTestApp, type TestApp, TOWN } from './testing/test-app.ts'
import { letterId } from './testing/test-town.ts'

const PAYLOADS: Readonly<Record<string, string>> = {
  script: '"><script>alert(1)</script>',
  attribute: `' onmouseover='alert(1)' x="`,
  template: '{{7*7}}#{7*7}<%= 7*7 %>',
  formula: '=HYPERLINK("http://elders.example";"klik")',
  'another formula': "@SUM(1+1)*cmd|' /C calc'!A0",
  markup: ']]><!--<![CDATA[ &lt;&amp;&#x3c;script&#x3e;',
  quotes: `"'\`\\"%27%22`,
  statement: `'; drop table letter; --`,
  path: '../../etc/passwd',
  lines: 'een\r\nSet-Cookie: x=1\r\n\r\n<b>twee</b>',
  directions: 'rechts\u202Elinks\u200F\u2066om',
  control: 'a\u0001\u0008\u001Fb\uFFFE',
  characters: '👩‍👩‍👧 漢字 ß ŁŻ',
  prototype: '__proto__',
  long: 'x'.repeat(5_000),
}
/** Those that stand in one text together, so that every field is asked once. */
const ALL_AT_ONCE = Object.entries(PAYLOADS)
  .flatMap(([name, text]) => (name === 'long' ? [] : [text]))
  .join(' ')

const HERE = `/${TOWN.slug}`
let fresh: FreshDatabase
let app: TestApp
let token: string
const failures: unknown[] = []
beforeAll(async () => {
  fresh = await freshPglite()
  const log = {
    info: () => {},
    warn: () => {},
    error: (_: string, fields?: { error?: unknown }) => failures.push(fields),
  }
  app = await openTestApp(fresh.connection, log)
  token = await app.signIn(TOWN, 'programme-manager')
})
afterAll(async () => {
  await app.close()
  await fresh.remove()
})

/** What a browser would run, or what would have left its attribute. */
const DANGEROUS = [/<script>alert/i, /[\s"']onmouseover='/i, /<b>twee/, /<!--<!\[CDATA/, /="\s*javascript:/i]

async function expectHarmless(answer: Response, about: string): Promise<void> {
  const text = await answer.text()
  const found = [
    ...(answer.status < 500 ? [] : [`status ${answer.status}`]),
    ...DANGEROUS.filter((one) => one.test(text)),
  ]
  expect([about, ...found.map(String), ...failures.splice(0).map(String)]).toEqual([about])
  expect(answer.headers.getSetCookie().filter((cookie) => !cookie.startsWith('wijkregie_'))).toEqual([])
}

const FIELD_NAME = /<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"/g
const FORM = /<form\b[^>]*\baction="([^"?#]*)[^>]*>.*?<\/form>/gs
const LINK = /\shref="([^"?#]*)\?([^"#]+)/g
const OTHER_NAMES = ['sort', 'dir', 'naar', 'run', 'reden', 'version', 'job', 'role', 'zeker', 'toString']
const readPages = () => app.routes.pages.filter(({ method, path }) => method === 'get' && !/\/(pdf|odt)$/.test(path))

/** Names of fields, but those that guard a form: of all pages together, and of the forms and links that go to one address. */
type FieldNames = { all: readonly string[]; at: ReadonlyMap<string, ReadonlySet<string>> }

let fieldNames: FieldNames | null = null
async function everyFieldName(): Promise<FieldNames> {
  if (fieldNames) return fieldNames
  const all = new Set(OTHER_NAMES)
  const at = new Map<string, Set<string>>()
  for (const { path } of readPages()) {
    const page = HERE + filledIn(path, TOWN)
    const html = await (await app.get(page, { token })).text()
    for (const name of namesIn(html)) all.add(name)
    const add = (address: string, names: Iterable<string>) =>
      at.set(address, new Set([...(at.get(address) ?? OTHER_NAMES), ...names]))
    for (const [form, action = ''] of html.matchAll(FORM)) add(action || page, namesIn(form))
    for (const [, address = '', query] of html.matchAll(LINK))
      add(address || page, new URLSearchParams(query?.replaceAll('&amp;', '&')).keys())
  }
  expect(all.size).toBeGreaterThan(OTHER_NAMES.length + 15)
  expect(at.size).toBeGreaterThan(30)
  fieldNames = { all: [...all], at }
  return fieldNames
}

const namesIn = (html: string): string[] =>
  [...html.matchAll(FIELD_NAME)].flatMap(([, name]) => (name && !name.startsWith('_') ? [name] : []))

describe('going in', () => {
  /** Whether each address gets the names of all fields there are, or those of its own forms: a body has a limit. */
  test.each([
    ['all of them', ALL_AT_ONCE, 'own'],
    ['a long one', PAYLOADS.long ?? '', 'own'],
    ['a name of JavaScript', '__proto__', 'all'],
  ] as const)(
    '%s, in every question of every page and in every field of every form',
    async (_, payload, which) => {
      const { all, at } = await everyFieldName()
      const filled = (address: string) =>
        Object.fromEntries(
          (which === 'all' ? all : [...(at.get(address) ?? OTHER_NAMES)]).map((name) => [name, payload]),
        )
      for (const { path } of readPages()) {
        const address = HERE + filledIn(path, TOWN)
        const query = new URLSearchParams(filled(address)).toString()
        await expectHarmless(await app.get(`${address}?${query}`, { token }), path)
      }
      for (const { path } of app.routes.pages.filter(({ method }) => method === 'post')) {
        const own = await app.signIn(TOWN, 'programme-manager')
        const address = HERE + filledIn(path, TOWN)
        await expectHarmless(await app.post(address, filled(address), { token: own }), `form ${path}`)
      }
      token = await app.signIn(TOWN, 'programme-manager')
    },
    180_000,
  )

  test.each(Object.entries(PAYLOADS))('%s, in the place of an object', async (_, payload) => {
    const asked = encodeURIComponent(payload)
    for (const { path } of readPages().filter((route) => hasObject(route.path)))
      await expectHarmless(await app.get(HERE + path.replace(/:\w+/, asked), { token }), path)
    for (const { path } of app.routes.api.filter((route) => hasObject(route.path)))
      await expectHarmless(await app.get(`${HERE}/api/v1${path.replace(/\{\w+\}/, asked)}`, { token }), path)
  })
})

describe('the name and kind of a file', () => {
  test.each(Object.entries(PAYLOADS))('%s', async (name, payload) => {
    const guard = formGuardFields(app.config, token)
    const fields = { [GUARD_FIELDS.csrf]: guard.csrf, [GUARD_FIELDS.idempotencyKey]: guard.key, wijze: 'proef' }
    const form = new FormData()
    for (const [field, value] of Object.entries({ ...fields, soort: 'cbs-areas' })) form.append(field, value)
    form.append('bestand', new File([payload], payload, { type: 'text/csv' }))
    const body = new Request('http://x', { method: 'POST', body: form })
    const headers = { 'content-type': body.headers.get('content-type') ?? '' }
    const sent = await app.send(`${HERE}/beheer/imports`, Buffer.from(await body.arrayBuffer()), { token, headers })
    // A name with control characters is no form; every other name is kept as it is.
    expect(sent.status).toBe(name === 'control' ? 400 : 303)
    if (name === 'control') return
    await expectHarmless(await app.get(sent.headers.get('location') ?? '', { token }), 'the import')
    await expectHarmless(await app.get(`${HERE}/beheer/imports`, { token }), 'the list')
  })
})

describe('coming out of a letter', () => {
  const letter = `${HERE}/raad/brieven/${letterId(TOWN, 'internal')}`

  async function save(title: string, text: string): Promise<Response> {
    const page = await (await app.get(letter, { token })).text()
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    const sections = Object.fromEntries(SECTION_KEYS.map((key) => [key, text]))
    return app.post(letter, { version, title, ...sections }, { token })
  }

  test.each(Object.entries(PAYLOADS))('%s', async (name, payload) => {
    const saved = await save(payload, payload)
    if (saved.status === 422) {
      // Too long for a title, or a character that no letter can print: told, and nothing is kept.
      expect(['long', 'control', 'characters', 'directions']).toContain(name)
      await expectHarmless(saved, 'the form')
      if (name !== 'long') return
      expect((await save('Lang', payload)).status).toBe(303)
    } else expect(saved.status).toBe(303)

    await expectHarmless(await app.get(letter, { token }), 'the letter')
    await expectHarmless(await app.get(`${HERE}/raad`, { token }), 'the list')
    if (['script', 'formula', 'another formula', 'lines'].includes(name)) await expectNoFormulas(payload)
  })

  test('all that can be printed, as PDF and ODT', async () => {
    const printable = Object.entries(PAYLOADS).filter(
      ([name]) => !['control', 'characters', 'directions'].includes(name),
    )
    expect((await save('Alles tegelijk', printable.map(([, text]) => text).join('\n'))).status).toBe(303)
    const pdf = Buffer.from(await (await app.get(`${letter}/pdf`, { token })).arrayBuffer()).toString('latin1')
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(/\/(JavaScript|JS|Launch|URI|OpenAction)\b/.exec(pdf)?.[0]).toBeUndefined()
    const odt = await partsOf(await fileOf(`${letter}/odt`))
    expect(Object.keys(odt)).toContain('content.xml')
    for (const [part, xml] of Object.entries(odt))
      if (part.endsWith('.xml')) expect([part, mistakeIn(xml)]).toEqual([part, null])
    expect(odt['content.xml']).not.toMatch(/<(?:script|office:script|text:script)|xlink:href="javascript:/)
    expect(odt['content.xml']).toContain('alert(1)')
  })

  async function expectNoFormulas(title: string): Promise<void> {
    const list = `${HERE}/raad?export=`
    for (const format of ['csv', 'csv-rfc']) {
      const text = await (await app.get(list + format, { token })).text()
      expect(
        text
          .replace(/^\uFEFF/, '')
          .split(/[;,\r\n]/)
          .filter((cell) => /^"?[=+@\t-]/.test(cell)),
      ).toEqual([])
    }
    for (const [format, read] of [
      ['xlsx', readXlsx],
      ['ods', readOds],
    ] as const) {
      const file = await fileOf(list + format)
      const parts = await partsOf(file)
      expect(Object.values(parts).filter((xml) => /<f>|table:formula/.test(xml))).toEqual([])
      const book = await read(file)
      const cells = book.sheets[0]?.rows.flat().map(String) ?? []
      expect(cells.map(lettersOf)).toContain(lettersOf(title))
    }
  }

  async function fileOf(path: string): Promise<Uint8Array> {
    const answer = await app.get(path, { token })
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }

  /** Texts of what is inside a zipped document, by name. */
  async function partsOf(file: Uint8Array): Promise<Record<string, string>> {
    const own = meter({})
    const parts: Record<string, string> = {}
    for await (const part of readZip(fileInMemory('x.zip', Buffer.from(file)), own))
      parts[part.name.replace(/^.* > /, '')] = (await bytesOf(part, own)).toString()
    return parts
  }
})

/** Spreadsheets write ends of lines each in their own way. */
const lettersOf = (text: string): string => text.replaceAll(/_x000D_|[^\p{L}\d]/gu, '')

/** Null when it is well-formed XML. */
function mistakeIn(xml: string): string | null {
  let mistake: string | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    mistake ??= error.message
  })
  parser.write(xml).close()
  return mistake
}
