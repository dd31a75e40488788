// The yearly revision as a land economist does it: book, import, look, close; and then nothing changes.
import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Answer, PageAnswer, PageRoute, Visit } from '#platform/http/route.ts'
import { PageProvider } from '#platform/ui/index.ts'
import { budgetPages } from '../budget/pages/routes.tsx'
import { scenarioDuties } from '../duties/scenario-duties.ts'
import { freezeScenario } from '../freezing.ts'
import { computeOutcome } from '../model/outcome/compute-outcome.ts'
import { roles } from '../roles.ts'
import { SMALL } from '../testing.ts'
import { createScenario } from '../usecases.ts'
import { actualsPages } from './pages/routes.tsx'
import { loadActuals, revisionOf } from './usecases.ts'

const RIGHTS = permissionTable(roles)
const TODAY = calendarDate('2029-02-01')
const HUB = { regel: 'task municipality world', jaar: '2028', gepland: '2028', bron: 'Jaarrekening 2028' }

onEachDatabase('actuals beside a plan', (database) => {
  let town: TestTown
  let folder: string
  const id = 'proefbuurt-klein-plan'
  const visit = (
    fields: Record<string, string> = {},
    { role = 'land-economist' as Role, query = '', file = '', draft = '' } = {},
  ): Visit => {
    const { municipality, scope, deps } = town
    const actor = { kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] } as const
    const path = join(folder, 'upload')
    if (file !== '') writeFileSync(path, file)
    const files =
      file === '' ? [] : [['bestand', { originalName: 'boeking.csv', type: 'text/csv', bytes: 1, path }] as const]
    return {
      ...{ actor, municipality, scope, deps, params: { id, draft }, locale: 'nl', requestId: 'r', today: TODAY },
      ...{ query: new URLSearchParams(query), form: new URLSearchParams(fields), files: new Map(files) },
      ...{ href: (to: string) => `/proef${to}` },
      may: (permission: Parameters<Visit['may']>[0]) => may(RIGHTS, actor.roles, permission),
    } as unknown as Visit
  }
  const asking =
    (pages: readonly PageRoute[], base: string) =>
    async (method: 'get' | 'post', end: string, asked: Visit): Promise<Answer> => {
      const route = pages.find((each) => each.method === method && each.path === `/scenarios/:id/${base}${end}`)
      if (!route) throw new Error(end)
      return route.handle(asked)
    }
  const ask = asking(actualsPages, 'werkelijk')
  const askDraft = asking(budgetPages, 'inlezen/:draft')
  const pageOf = (answer: Answer): PageAnswer => {
    if (answer.kind !== 'page') throw new Error(`Not a page: ${answer.kind}`)
    return answer
  }
  const htmlOf = (answer: Answer): string => {
    const context = { locale: 'nl', href: (path: string) => `/proef${path}`, guard: null } as const
    return renderToStaticMarkup(<PageProvider value={context}>{pageOf(answer).body}</PageProvider>)
  }
  const close = (year: string, over: Record<string, string> = {}) =>
    ask('post', '/sluiten', visit({ jaar: year, rest: 'moves', toelichting: 'Volgens de jaarrekening', ...over }))

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0022')
    folder = await mkdtemp(join(tmpdir(), 'wijkregie-actuals-'))
    const compute = (_module: string, _name: string, input: unknown) =>
      Promise.resolve(computeOutcome({ ...(input as Parameters<typeof computeOutcome>[0]), draws: 20 }))
    town.deps.workers = { apart: () => ({ run: compute }) } as unknown as typeof town.deps.workers
    await createScenario(visit(), { document: SMALL, reason: 'Eerste opzet' })
  })

  test('without a frozen plan there is nothing to measure against', async () => {
    expect(htmlOf(await ask('get', '', visit()))).toContain('Er is nog geen plan om aan te meten')
    expect(pageOf(await ask('post', '/boeken', visit(HUB))).status).toBe(422)
  })

  test('after a decision the first year that passed is a duty; mistakes come back at their field', async () => {
    const wish = {
      purpose: 'decision',
      reason: 'Raadsbesluit',
      openReason: 'Over de verdeling wordt nog gesproken',
      decisionBy: null,
      audience: 'internal',
      revision: 1,
    } as const
    expect(await freezeScenario(visit(), id, wish)).toMatchObject({ ok: true })
    const { actor, scope } = visit()
    const duties = await scenarioDuties(scope, TODAY, actor, 'nl')
    expect(duties).toMatchObject([{ kind: 'late', what: 'Jaarlijkse herziening 2027: Klein plan' }])
    const html = htmlOf(
      await ask('post', '/boeken', visit({ regel: 'x', jaar: '1999', bedrag: 'veel', eenheden: '2' })),
    )
    for (const field of ['regel', 'jaar', 'bedrag', 'eenheden']) expect(html).toContain(`href="#veld-${field}"`)
  })

  test('a booking with units is split into its causes, which add up to the difference', async () => {
    const repair = { regel: 'repair open world', jaar: '2028', gepland: '2028', bron: 'Eindafrekening blok A' }
    const booked = await ask(
      'post',
      '/boeken',
      visit({ ...repair, bedrag: '700.000,00', 'eenheden-plan': '8', eenheden: '7' }),
    )
    expect(booked).toMatchObject({ kind: 'redirect', to: `/proef/scenarios/${id}/werkelijk?gedaan=geboekt&jaar=2028` })
    const { ledger } = (await loadActuals(visit(), id)) ?? {}
    const row = ledger && revisionOf(ledger, 2028).accounts.find(({ category }) => category === 'repair')
    const { time, volume, price, other, difference } = row?.causes ?? {
      time: 0,
      volume: 0,
      price: 0,
      other: 0,
      difference: 0,
    }
    expect(time + volume + price + other).toBeCloseTo(difference, 2)
    expect(volume).not.toBe(0)
    expect(htmlOf(await ask('get', '', visit({}, { query: 'jaar=2028' })))).toContain('Eindafrekening blok A')
  })

  test('payments come in as a file as well, with the mapping of columns of a budget', async () => {
    const file = 'Post;Jaar;Bedrag\nOnderzoek;2028;20.000,50\nTotaal;;20.000,50\n'
    const received = await ask('post', '/inlezen', visit({}, { file }))
    if (received.kind !== 'redirect') throw new Error(htmlOf(received))
    const draft = received.to.split('/').at(-1) ?? ''
    const step = (end: string, fields: Record<string, string>) => askDraft('post', end, visit(fields, { draft }))
    await step('/blad', { blad: 'boeking.csv', regel: '1' })
    await step('/kolommen', {
      ...{ opmaak: 'one-column', eenheid: 'euro', notatie: 'dutch', negatief: 'received', totaal: 'totaal' },
      ...{ soort: 'k:Post', exploitatie: 'soort', betaler: 'soort', ontvanger: 'soort' },
      ...{ blok: '', bedrag: 'k:Bedrag', jaar: 'k:Jaar', deel: '', omschrijving: '' },
    })
    const columns = htmlOf(await askDraft('get', '', visit({}, { draft, query: 'stap=kolommen' })))
    expect(columns).toContain('geen prijspeil, index of btw')
    expect(columns).not.toContain('name="prijsdag"')
    await step('/woorden', { 'van-category-0': 'onderzoek', 'woord-category-0': 'research' })
    // Who pays whom is as the plan has it.
    expect(htmlOf(await askDraft('get', '', visit({}, { draft })))).toMatch(
      /stroom-research-payer(?:(?!<\/select>).)*value="open" selected/,
    )
    const flow = { ledger: 'owner', payer: 'open', payee: 'world', indexClass: 'none' }
    await step(
      '/woorden',
      Object.fromEntries(Object.entries(flow).map(([name, to]) => [`stroom-research-${name}`, to])),
    )
    expect(htmlOf(await askDraft('get', '', visit({}, { draft })))).toContain('betalingen worden geboekt')
    expect(await step('/overnemen', {})).toMatchObject({
      kind: 'redirect',
      to: `/proef/scenarios/${id}/werkelijk?gedaan=ingelezen`,
    })
    const { ledger } = (await loadActuals(visit(), id)) ?? {}
    expect(ledger?.bookings.map(({ amountCents }) => amountCents).sort()).toEqual([2_000_050, 70_000_000])
    const next = await ask('post', '/inlezen', visit({}, { file }))
    const again = next.kind === 'redirect' ? (next.to.split('/').at(-1) ?? '') : ''
    expect(htmlOf(await askDraft('get', '', visit({}, { draft: again })))).toMatch(
      /value="laatst-gebruikt" selected[^>]*>de vorige keer/,
    )
    await askDraft(
      'post',
      '/blad',
      visit({ blad: 'boeking.csv', regel: '1', koppeling: 'laatst-gebruikt' }, { draft: again }),
    )
    expect(htmlOf(await askDraft('get', '', visit({}, { draft: again })))).toContain('betalingen worden geboekt')
    await askDraft('post', '/wegdoen', visit({}, { draft: again }))
  })

  test('a year is closed in turn, with a reason, and then nothing of it changes', async () => {
    expect(pageOf(await close('2028')).status).toBe(422)
    expect(pageOf(await close('2027', { toelichting: ' ' })).status).toBe(422)
    expect((await close('2027', { rest: 'lapses' })).kind).toBe('redirect')
    expect((await close('2028')).kind).toBe('redirect')
    expect(htmlOf(await close('2029'))).toContain('nog niet voorbij')
    const { ledger } = (await loadActuals(visit(), id)) ?? {}
    expect(pageOf(await ask('post', '/boeken', visit({ ...HUB, bedrag: '1' }))).status).toBe(422)
    const undone = await ask('post', '/terug', visit({ betaling: ledger?.bookings[0]?.id ?? '', jaar: '2028' }))
    expect(pageOf(undone).status).toBe(422)
    const { actor, scope } = visit()
    expect(await scenarioDuties(scope, TODAY, actor, 'nl')).toEqual([])
  })

  test('a booking of an open year can be taken back; the tables go out as a spreadsheet', async () => {
    await ask('post', '/boeken', visit({ ...HUB, jaar: '2029', gepland: '2030', bedrag: '5.000' }))
    const { ledger } = (await loadActuals(visit(), id)) ?? {}
    const own = ledger?.bookings.find(({ year }) => year === 2029)
    expect((await ask('post', '/terug', visit({ betaling: own?.id ?? '', jaar: '2029' }))).kind).toBe('redirect')
    expect(pageOf(await ask('post', '/terug', visit({ betaling: own?.id ?? '' }))).status).toBe(422)
    for (const format of ['xlsx', 'ods']) {
      const file = await ask('get', '', visit({}, { query: `jaar=2028&export=${format}` }))
      expect(file).toMatchObject({ kind: 'file', name: `${id}-werkelijk-herziening-2028.${format}` })
    }
  })

  test('who may read versions sees it, a council member does not; only who writes books', async () => {
    const html = htmlOf(await ask('get', '', visit({}, { role: 'auditor' })))
    expect(html).not.toContain('id="boeken"')
    expect(actualsPages.filter(({ needs }) => may(RIGHTS, ['council-member'], needs))).toEqual([])
    expect(actualsPages.filter(({ method, needs }) => method === 'post' && may(RIGHTS, ['auditor'], needs))).toEqual([])
  })
})
