import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from './harness/app-process.ts'
import { type FormPoster, formPoster } from './harness/form-poster.ts'
import { fixture } from './harness/importing.ts'
import { plainWords } from './harness/words.ts'

const ROOT = join(import.meta.dirname, '..')
const IMPORTS = '/dordrecht/beheer/imports'
/** Enough addresses to be caught in the middle: they take some seconds. */
const ADDRESSES = 12_000
const LETTER_FIELDS = ['reason', 'content', 'next', 'costs', 'decisions']

const addresses = (): File => {
  const lines = Array.from({ length: ADDRESSES }, (_, i) => {
    const id = `0505010${String(i + 1).padStart(9, '0')}`
    return `"BU05059801","${id}","80","woonfunctie"`
  })
  const header = '"bu_code","identificatie","oppervlakteverblijfsobject","gebruiksdoelverblijfsobject"'
  return new File([`${[header, ...lines].join('\n')}\n`], 'adressen.csv', { type: 'text/csv' })
}

const textIn = (html: string): string => plainWords(html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '))

async function signIn(poster: FormPoster, municipality: string, role: string): Promise<void> {
  const path = `/${municipality}/inloggen`
  const { status } = await poster.post(`${path}/demo`, { role, naar: '/' }, await poster.guardOn(path))
  expect(status).toBe(303)
}

async function startImport(poster: FormPoster, kind: string, file: File): Promise<string> {
  const fields = { soort: kind, wijze: 'inlezen', bestand: file }
  const { status, location } = await poster.post(IMPORTS, fields, await poster.guardOn(IMPORTS))
  expect(status).toBe(303)
  return location ?? ''
}

/** Reads a page until its words match. */
async function waitForWords(poster: FormPoster, path: string, words: RegExp, everyMs = 100): Promise<string> {
  for (let look = 0; look < 600; look += 1) {
    const text = textIn((await poster.get(path)).html)
    if (words.test(text)) return text
    await wait(everyMs)
  }
  throw new Error(`${path} never said ${words}`)
}

/** The process of a command, with what it said and how it ended. */
async function command(args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const hook = join(ROOT, 'tools', 'tsx-hook.mjs')
  const main = join(ROOT, 'src', 'main.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', hook, main, ...args])
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk
  })
  await once(child, 'close')
  return { code: child.exitCode, ...said }
}

describe('the app is killed in the middle of its work', () => {
  let app: RunningApp
  let analyst: FormPoster
  let manager: FormPoster
  let boundaries = ''
  let interrupted = ''
  let letter = ''
  /** The last save that the app acknowledged, and the one that was on its way. */
  let acknowledged = 0
  let drafts = 0
  let onItsWay = { guard: {}, answered: true }

  beforeAll(async () => {
    app = await startApp()
    analyst = formPoster(app.origin)
    manager = formPoster(app.origin)
    await signIn(analyst, 'dordrecht', 'analyst')
    await signIn(manager, 'voorbeeldstad', 'programme-manager')
  })
  afterAll(() => app?.discard())

  const save = async (number: number): Promise<number> => {
    const { html } = await manager.get(letter)
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    const words = `Stand nummer ${number}. `.repeat(50)
    const fields = { version, title: `Brief ${number}`, ...Object.fromEntries(LETTER_FIELDS.map((f) => [f, words])) }
    return (await manager.post(letter, fields, await manager.guardOn(letter))).status
  }
  /** Both go on until the app is gone. */
  const saveOnAndOn = async (): Promise<never> => {
    for (let number = 1; ; number += 1) if ((await save(number)) === 303) acknowledged = number
  }
  const draftOnAndOn = async (): Promise<never> => {
    for (;;) {
      onItsWay = { guard: await manager.guardOn('/voorbeeldstad/raad'), answered: false }
      const { status } = await manager.post('/voorbeeldstad/raad/brieven', {}, onItsWay.guard)
      onItsWay.answered = true
      if (status === 303) drafts += 1
    }
  }
  const lettersListed = async (): Promise<number> => {
    const { html } = await manager.get('/voorbeeldstad/raad')
    return new Set(html.match(/\/raad\/brieven\/[\w-]{20,}/g)).size
  }

  test('a second process on the same data folder is refused, and says who has it', async () => {
    const { code, err } = await command(['serve', '--demo', '--port', '0', '--data', app.dataFolder])
    expect(code).toBe(1)
    expect(err).toContain(`in use by process ${app.process.pid}`)
    expect((await analyst.get('/dordrecht/')).status).toBe(200)
  })

  test('kill -9 during an import and while letters are saved', async () => {
    const file = new File([readFileSync(fixture('proefbuurten.geojson'))], 'proefbuurten.geojson')
    boundaries = await startImport(analyst, 'cbs-areas', file)
    await waitForWords(analyst, boundaries, /ingelezen en gelden/)
    const made = await manager.post('/voorbeeldstad/raad/brieven', {}, await manager.guardOn('/voorbeeldstad/raad'))
    letter = made.location ?? ''
    drafts = 1

    interrupted = await startImport(analyst, 'bag', addresses())
    const working = Promise.allSettled([saveOnAndOn(), draftOnAndOn()])
    const rows = await waitForWords(analyst, interrupted, /[1-9][\d.]* (?:van [\d.]+ )?regels gelezen/, 10)
    expect(rows).not.toContain('ingelezen en gelden')
    await app.stop('SIGKILL')
    await working
    expect(acknowledged).toBeGreaterThan(0)
  })

  test('it starts again on the same folder, and everybody is still signed in', async () => {
    app = await startApp(app.dataFolder)
    for (const visitor of [analyst, manager]) visitor.moveTo(app.origin)
    expect(textIn((await analyst.get('/dordrecht/account')).html)).toContain('Analist')
  })

  test('no half import: its addresses count all or not at all, and the work is taken up again', async () => {
    const area = '/dordrecht/gebieden/BU05059801'
    const seen = new Set<string>()
    for (;;) {
      const page = textIn((await analyst.get(area)).html)
      seen.add(/Adressen ([\d.]+|niet ingelezen)/.exec(page)?.[1] ?? 'none')
      if (/ingelezen en gelden|Er is niets ingelezen/.test(textIn((await analyst.get(interrupted)).html))) break
      await wait(50)
    }
    expect(textIn((await analyst.get(interrupted)).html)).toContain('ingelezen en gelden')
    const whole = ADDRESSES.toLocaleString('nl-NL')
    expect(textIn((await analyst.get(area)).html)).toContain(`Adressen ${whole}`)
    expect([...seen].filter((count) => count !== 'none' && count !== 'niet ingelezen' && count !== whole)).toEqual([])
  })

  test('what was acknowledged before is there: the boundaries, the last saved letter, every draft', async () => {
    expect(textIn((await analyst.get(boundaries)).html)).toContain('ingelezen en gelden')
    const { html } = await manager.get(letter)
    const titles = [...html.matchAll(/Brief (\d+)/g)].map(([, number]) => Number(number))
    const stored = new Set(titles)
    expect(stored.size).toBe(1)
    expect([acknowledged, acknowledged + 1]).toContain(titles[0])
    const sections = new Set([...html.matchAll(/Stand nummer (\d+)\./g)].map(([, number]) => Number(number)))
    expect(sections).toEqual(stored)
    expect(await lettersListed()).toBeGreaterThanOrEqual(drafts)
  })

  test('the form that was on its way may be posted again: it is done once', async () => {
    const before = await lettersListed()
    const expected = onItsWay.answered ? drafts : drafts + 1
    await manager.post('/voorbeeldstad/raad/brieven', {}, onItsWay.guard)
    const after = await lettersListed()
    expect(after).toBe(expected)
    await manager.post('/voorbeeldstad/raad/brieven', {}, onItsWay.guard)
    expect(await lettersListed()).toBe(after)
    expect(after - before).toBeLessThanOrEqual(1)
  })

  test('the audit chain is whole, told by the running app to the console', async () => {
    const { code, out, err } = await command(['audit', 'verify', '--data', app.dataFolder, '--json'])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect((JSON.parse(out) as unknown[]).length).toBe(2)
  })
})
