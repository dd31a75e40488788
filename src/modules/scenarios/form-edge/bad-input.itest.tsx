// Every form of money, effects, positions, pilots and advice, field by field: what cannot stand comes back with the
// field named, and nothing of it is kept.
import { count } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { UserId } from '#kernel/ref.ts'
import { type TestTown, testTown } from '#modules/areas/importers/import-testing.ts'
import { auditEntry } from '#platform/audit/schema.ts'
import { may, permissionTable } from '#platform/auth/permissions.ts'
import type { Role } from '#platform/auth/roles.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { PageProvider } from '#platform/ui/index.ts'
import { advicePages } from '../advice/pages/routes.tsx'
import { effectPages } from '../effects/pages/routes.tsx'
import { computeOutcome } from '../model/outcome/compute-outcome.ts'
import { checksPages } from '../money/checks/pages/routes.tsx'
import { executionPages } from '../money/execution/pages/routes.tsx'
import { moneyPages } from '../money/pages/routes.tsx'
import { pilotPages } from '../pilots/pages/routes.tsx'
import { roles } from '../roles.ts'
import { supportPages } from '../support/pages/routes.tsx'
import { SMALL } from '../testing.ts'
import { createScenario } from '../usecases.ts'
import { LONGEST_TEXT } from './read-fields.ts'

const RIGHTS = permissionTable(roles)
const TODAY = calendarDate('2026-11-30')

const LONG = 'x'.repeat(LONGEST_TEXT + 1)
const TEXT = ['', LONG]
const NO_NUMBER = ['NaN', 'veel', '1.2.3']
const NO_DAY = ['2026-02-30', 'morgen']
const NO_SAID_DAY = ['', ...NO_DAY, '2027-01-01']
const NO_CHOICE = ['', 'anders-dan-alles']

type Fields = Readonly<Record<string, string>>
type BadForm = {
  name: string
  pages: readonly PageRoute[]
  path: string
  role?: Role
  /** What is accepted. */
  good: Fields
  /** Bad values per field; the refusal names the field. */
  bad: Readonly<Record<string, readonly string[]>>
  /** What is accepted needs more than this plan has. */
  neverGood?: true
}

const PLEDGE = {
  ...{ partij: 'state', wie: 'Ministerie', soort: 'share', aandeel: '10', stand: 'agreed', dag: '2026-02-01' },
  bron: 'Brief',
}
const PILOT = { pilot: '1' }

const FORMS: readonly BadForm[] = [
  {
    ...{ name: 'a share of the deficit', pages: moneyPages, path: '/geld', good: PLEDGE },
    bad: {
      ...{ partij: NO_CHOICE, soort: NO_CHOICE, stand: NO_CHOICE, dag: NO_SAID_DAY, wie: TEXT, bron: TEXT },
      ...{ aandeel: ['', '101', '-1', '0', ...NO_NUMBER], hoogstens: ['-5', '0', ...NO_NUMBER], voorwaarden: [LONG] },
    },
  },
  {
    ...{ name: 'a fixed amount', pages: moneyPages, path: '/geld' },
    good: { ...PLEDGE, soort: 'amount', aandeel: '', bedrag: '1.000' },
    bad: { bedrag: ['', '-1', '0', ...NO_NUMBER], hoogstens: ['100'] },
  },
  {
    ...{ name: 'more than the deficit', pages: moneyPages, path: '/geld' },
    good: {
      ...PLEDGE,
      wie: 'Fonds',
      soort: 'amount',
      aandeel: '',
      bedrag: '900.000.000',
      stand: 'agreed',
      zeker: 'ja',
    },
    bad: { zeker: ['', 'nee'] },
  },
  {
    ...{ name: 'a limit of a party', pages: moneyPages, path: '/geld/grens' },
    good: { 'grens-partij': 'state', 'grens-hoog': '1.000', 'grens-dag': '2026-02-01', 'grens-bron': 'Gesprek' },
    bad: {
      ...{ 'grens-partij': NO_CHOICE, 'grens-dag': NO_SAID_DAY, 'grens-tot': NO_DAY, 'grens-bron': TEXT },
      ...{ 'grens-hoog': ['', '-1', ...NO_NUMBER], 'grens-laag': ['-1', '2.000', ...NO_NUMBER] },
      'grens-voorwaarden': [LONG],
    },
  },
  {
    ...{ name: 'an answer to a question', pages: checksPages, path: '/geld/positie' },
    good: { vraag: 'owner-bridging', antwoord: 'yes', grond: 'Twee banken', bron: 'Gesprek', dag: '2026-02-01' },
    bad: { antwoord: NO_CHOICE, grond: TEXT, bron: TEXT, dag: NO_SAID_DAY },
  },
  {
    ...{ name: 'who carries it out', pages: executionPages, path: '/geld/uitvoering/partij' },
    good: { partij: 'municipality', taken: 'acquire', reden: 'Het plan koopt woningen', bron: 'Nota' },
    bad: {
      ...{ partij: NO_CHOICE, taken: NO_CHOICE, partners: ['anders-dan-alles'], begin: NO_DAY },
      ...{ reden: TEXT, bron: TEXT, rechtsvorm: [LONG] },
    },
  },
  {
    ...{ name: 'an effect', pages: effectPages, path: '/effecten' },
    good: { kant: 'livability', oordeel: 'worse', reden: 'Hogere lasten', bron: 'Raming' },
    bad: { oordeel: ['anders-dan-alles'], tot: ['anders-dan-alles'], reden: TEXT, bron: TEXT },
  },
  {
    ...{ name: 'a group', pages: supportPages, path: '/draagvlak/groep' },
    good: { naam: 'Eigenaren', dragen: 'ja', waarom: 'Zij bezitten de huizen' },
    bad: { naam: TEXT, waarom: TEXT, dragen: ['anders-dan-alles'] },
  },
  {
    ...{ name: 'a position', pages: supportPages, path: '/draagvlak' },
    good: { groep: 'Eigenaren', standpunt: 'against', reden: 'Te duur', bron: 'Wijkavond', dag: '2026-02-01' },
    bad: { standpunt: NO_CHOICE, reden: TEXT, bron: TEXT, dag: NO_SAID_DAY },
  },
  {
    ...{ name: 'an impasse', pages: supportPages, path: '/draagvlak/impasse', role: 'programme-manager' },
    good: { 'waarom-impasse': 'Niemand beweegt', publiek: 'internal' },
    bad: { publiek: NO_CHOICE, 'waarom-impasse': TEXT },
  },
  {
    ...{ name: 'the end of an impasse', pages: supportPages, path: '/draagvlak/impasse-voorbij' },
    ...{ role: 'programme-manager', good: { 'waarom-voorbij': 'Er wordt weer gepraat' } },
    bad: { 'waarom-voorbij': TEXT },
  },
  {
    ...{ name: 'a pilot', pages: pilotPages, path: '/pilots' },
    good: {
      ...{ doe: 'nieuw', naam: 'Blok A', blok: 'A', doel: 'De straat', 'vraag-1': 'Wat kost het?' },
      ...{ begin: '2026-03-01', eind: '2026-09-01' },
    },
    bad: {
      ...{ naam: TEXT, blok: ['', 'Z'], doel: TEXT, 'vraag-1': TEXT, 'vraag-2': [LONG] },
      ...{ begin: ['', ...NO_DAY], eind: ['', ...NO_DAY, '2026-02-01'] },
    },
  },
  {
    ...{ name: 'the place in a larger plan', pages: pilotPages, path: '/pilots/plaats' },
    good: { doe: 'plaats', stand: '0', groter: '', doel: 'De wijk' },
    bad: { groter: ['anders-dan-alles'], doel: [LONG] },
    neverGood: true,
  },
  { name: 'the start', pages: pilotPages, path: '/pilots/start', good: PILOT, bad: {} },
  {
    ...{ name: 'a lesson', pages: pilotPages, path: '/pilots/les' },
    good: { ...PILOT, doe: 'les', vraag: '0', tekst: 'Duurder dan geraamd', bewijs: 'Nacalculatie' },
    bad: { vraag: ['NaN', '1e9'], tekst: TEXT, bewijs: TEXT },
  },
  {
    ...{ name: 'the end of a pilot', pages: pilotPages, path: '/pilots/afronden' },
    good: { ...PILOT, doe: 'afronden', uitkomst: 'return', waarom: 'Te duur', opnieuw: 'De methode' },
    bad: { uitkomst: NO_CHOICE, waarom: TEXT, opnieuw: TEXT },
  },
  {
    ...{ name: 'a lesson taken up', pages: pilotPages, path: '/pilots/opgepakt' },
    good: { ...PILOT, doe: 'opgepakt', les: '1', versie: '2', hoe: 'Andere prijs' },
    bad: { versie: ['', 'NaN', '99', '101 %'], hoe: TEXT },
    neverGood: true,
  },
  {
    ...{ name: 'advice for a block', pages: advicePages, path: '/advies' },
    good: {
      ...{ blok: 'A', middelen: 'strong', sturing: 'ja', kwetsbaar: 'nee', opgaven: '1', waarom: 'Wachtten' },
      ...{ bewijs: 'Gesprek', anders: 'repair', reden: 'Zij zijn het eens' },
    },
    bad: {
      ...{ middelen: ['anders-dan-alles'], sturing: ['anders-dan-alles'], kwetsbaar: ['anders-dan-alles'] },
      ...{ opgaven: ['101', '-1', '1,5', 'NaN'], waarom: [LONG], bewijs: [LONG], anders: ['anders-dan-alles'] },
      reden: TEXT,
    },
  },
]

onEachDatabase('bad input, field by field', (database) => {
  let town: TestTown
  const id = 'proefbuurt-klein-plan'

  beforeAll(async () => {
    town = await testTown(database.connection().database, 'GM0026')
    const compute = (_module: string, _name: string, input: unknown) =>
      Promise.resolve(computeOutcome({ ...(input as Parameters<typeof computeOutcome>[0]), draws: 20 }))
    town.deps.workers = { apart: () => ({ run: compute }) } as unknown as typeof town.deps.workers
    const made = await createScenario(
      { ...town, actor: actorAs('land-economist') },
      { document: SMALL, reason: 'Eerste opzet' },
    )
    expect(made).toMatchObject({ ok: true, value: { id } })
  })

  const actorAs = (role: Role) => ({ kind: 'user', id: `u-${role}` as UserId, name: role, roles: [role] }) as const

  async function post({ pages, path, role = 'land-economist' }: BadForm, fields: Fields): Promise<Answer> {
    const route = pages.find((each) => each.method === 'post' && each.path === `/scenarios/:id${path}`)
    if (!route) throw new Error(path)
    const { municipality, scope, deps } = town
    const actor = actorAs(role)
    return route.handle({
      ...{ actor, municipality, scope, deps, params: { id }, locale: 'nl', requestId: 'r', today: TODAY },
      ...{ query: new URLSearchParams(), form: new URLSearchParams(fields), files: new Map() },
      ...{ href: (to: string) => `/proef${to}` },
      may: (permission: Parameters<Visit['may']>[0]) => may(RIGHTS, actor.roles, permission),
    } as unknown as Visit)
  }

  const recorded = () =>
    town.scope.transaction(async (db) => (await db.select({ entries: count() }).from(auditEntry))[0]?.entries)

  /** What came of it: the fields that the page names when it refuses. */
  function outcomeOf(answer: Answer): string {
    if (answer.kind !== 'page') return answer.kind
    const context = { locale: 'nl', href: (path: string) => `/proef${path}`, guard: null } as const
    const html = renderToStaticMarkup(<PageProvider value={context}>{answer.body}</PageProvider>)
    const summary = html.slice(html.indexOf('class="wr-errors"'))
    const named = [...summary.slice(0, summary.indexOf('</section>')).matchAll(/href="#veld-([^"]+)"/g)]
    return `${answer.status ?? 200} ${named.map(([, field]) => field).join(' ')}`
  }

  describe.each(FORMS.map((form) => [form.name, form] as const))('%s', (_, form) => {
    test('is refused for each bad value, with its field, and nothing is kept', async () => {
      const before = await recorded()
      const told: string[] = []
      for (const [field, values] of Object.entries(form.bad))
        for (const value of values) {
          const outcome = outcomeOf(await post(form, { ...form.good, [field]: value }))
          const [status, ...named] = outcome.split(' ')
          if (status !== '422' || !named.includes(field)) told.push(`${field}=${value.slice(0, 20)}: ${outcome}`)
        }
      expect(told).toEqual([])
      expect(await recorded()).toBe(before)
    })

    if (!form.neverGood)
      test('and is kept without one', async () => {
        const before = (await recorded()) ?? 0
        expect(outcomeOf(await post(form, form.good))).toBe('redirect')
        expect(await recorded()).toBeGreaterThan(before)
      })
  })
})
