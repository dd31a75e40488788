// Who reads a scenario takes it along, and nobody else; the file says what the outcome says.
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { formatLargeEuros } from '#kernel/dutch.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { may, type Permission, permissionTable } from '#platform/auth/permissions.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { pdfWords } from '#platform/documents/testing/pdf-words.ts'
import type { Answer, Visit } from '#platform/http/route.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { scenarioApi } from '../api.ts'
import { freezeScenario } from '../freezing.ts'
import { outcomeFor } from '../outcomes.ts'
import { roles } from '../roles.ts'
import { SMALL } from '../testing.ts'
import { createScenario, loadScenario, saveVersion } from '../usecases.ts'
import { exportPages } from './pages/routes.ts'

const as = (role: Role): Actor => ({ kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] })
const TABLE = permissionTable(roles)

onEachDatabase('ways out of a scenario', (database) => {
  const workers = createWorkerPool(1)
  const id = 'proefbuurt-klein-plan'
  let town: TestTown

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0007')
    const doing = { actor: as('land-economist'), scope: town.scope, deps: town.deps }
    await createScenario(doing, { document: SMALL, reason: 'Eerste opzet' })
    const document = { ...SMALL, parameters: { ...SMALL.parameters, densification: { value: 1.4 } } }
    await saveVersion(doing, id, { base: 1, document, reason: 'Dichter' })
  })
  afterAll(() => workers.close())

  /** As the app does it: rights first, then the page; null when the role has no right. */
  const ask = async (role: Role, file: string, query = '', scenario = id): Promise<Answer | null> => {
    const route = exportPages.find(({ path }) => path.endsWith(`/${file}`))
    if (!route?.needs || !may(TABLE, [role], route.needs)) return null
    return route.handle({
      ...{ actor: as(role), municipality: town.municipality, scope: town.scope, locale: 'nl' },
      may: (permission: Permission) => may(TABLE, [role], permission),
      ...{ params: { id: scenario }, query: new URLSearchParams(query), today: calendarDate('2026-12-01') },
      deps: { ...town.deps, workers },
    } as unknown as Visit)
  }
  const bytesOf = (answer: Answer | null): Uint8Array => {
    if (answer?.kind !== 'file') throw new Error(`no file: ${answer?.kind}`)
    return answer.body as Uint8Array
  }

  test('workbook and document say the outcome of the version that is asked for', async () => {
    for (const [query, number] of [
      ['', 2],
      ['versie=1', 1],
    ] as const) {
      const view = await loadScenario({ actor: as('land-economist'), scope: town.scope }, id, number)
      if (!view) throw new Error('no version')
      const { money } = await outcomeFor({ workers }, view.version.document)
      const { sheets } = await readXlsx(bytesOf(await ask('controller', 'rekenblad', query)))
      const result = sheets.find(({ name }) => name === 'Uitkomst')
      expect(result?.rows.slice(1, 3).map((row) => row[1])).toEqual([money.shortage.base, money.landEndValue.base])
      const words = pdfWords(bytesOf(await ask('controller', 'keuze.pdf', query)))
      expect(words).toContain(formatLargeEuros(money.peakFunding.p50).replaceAll('\u00A0', ' '))
      expect(words).toContain(`versie ${number}`)
    }
  })

  test('who may not read scenarios gets none, and what is not there or not shared is not found', async () => {
    for (const file of ['rekenblad', 'keuze.pdf', 'keuze.odt']) {
      expect(await ask('public', file)).toBeNull()
      // Residents read what was shared with them: an inner scenario is not there for them.
      expect(await ask('resident', file)).toEqual({ kind: 'not-found' })
      expect(await ask('controller', file, '', 'bestaat-niet')).toEqual({ kind: 'not-found' })
      expect(await ask('controller', file, 'versie=x')).toEqual({ kind: 'not-found' })
      expect(await ask('controller', file, 'versie=9')).toEqual({ kind: 'not-found' })
    }
    expect(await ask('controller', 'keuze.odt')).toMatchObject({
      kind: 'file',
      name: expect.stringMatching(/voorbeeldgegevens\.odt$/),
    })
  })

  test('a resident who gets a plan gets nothing of which homes were sold or who joins', async () => {
    const doing = { actor: as('land-economist'), scope: town.scope, deps: { ...town.deps, workers } }
    const sale = { ...{ id: 'v1', block: 'A', price: 300_000, value: 250_000, source: 'Akte van een buur' } }
    const document = { ...SMALL, name: 'Gedeeld', sales: [{ ...sale, date: calendarDate('2026-06-01') }] }
    const made = await createScenario(doing, { document, reason: 'Voor de wijkavond' })
    if (!made.ok) throw new Error('not made')
    const { id: shared, revision } = made.value
    const told = async (role: Role) => {
      const book = await readXlsx(bytesOf(await ask(role, 'rekenblad', '', shared)))
      const run = scenarioApi.find(({ path }) => path.endsWith('/outcome'))
      const visit = { actor: as(role), scope: town.scope, locale: 'nl', deps: { ...town.deps, workers } }
      const answer = await run?.handle(visit as never, { params: { id: shared }, query: {} } as never)
      return {
        book: JSON.stringify(book.sheets),
        pdf: pdfWords(bytesOf(await ask(role, 'keuze.pdf', '', shared))),
        api: JSON.stringify(answer),
      }
    }
    const within = await told('controller')
    expect(within.pdf).toContain('zijn woningen verkocht')
    expect(within.pdf).toContain('Nog niet gedekt volgens de afspraken')
    expect(within.api).toContain('sold-after-reference')
    const wish = { purpose: 'consultation', audience: 'stakeholder', reason: 'Wijkavond', revision } as const
    expect(await freezeScenario(doing, shared, { ...wish, decisionBy: calendarDate('2027-04-01') })).toMatchObject({
      ok: true,
    })
    const { book, pdf, api } = await told('resident')
    for (const words of [book, pdf, api]) expect(words).not.toMatch(/verkocht na|woningen verkocht|Akte van een buur/i)
    expect(api).not.toMatch(/sold-after-reference|block-not-ready/)
    expect(pdf).not.toContain('doet in')
    expect(pdf).not.toContain('volgens de afspraken')
    expect(book).not.toMatch(/doet mee|meedoen/i)
  })
})
