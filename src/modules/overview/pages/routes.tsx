import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { exportSheet } from '#platform/documents/export.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { arrange, readExportFormat, readTableQuery, tableToSheet } from '#platform/ui/index.ts'
import { overviewEn } from '../text.en.ts'
import { overviewNl } from '../text.nl.ts'
import { areaDossier, homeOf, placeDossier, plansFor, search } from '../usecases.ts'
import { AreaPage, inReadingOrder, keyFigureTable } from './area.tsx'
import { areaName } from './area-page-props.ts'
import { FrontPage } from './front.tsx'
import { HomePage } from './home.tsx'
import { PlacePage } from './place.tsx'
import { SearchPage } from './search.tsx'

const TEXTS = { nl: overviewNl, en: overviewEn }
const SCENARIO = { object: 'scenario', action: 'read' } as const
const AREA = { object: 'area-page', action: 'read' } as const

export const overviewPages: readonly PageRoute[] = [
  { method: 'get', path: '/', needs: { object: 'home', action: 'read' }, handle: homePage },
  { method: 'get', path: '/gebieden/:code', needs: AREA, handle: areaPage },
  { method: 'get', path: '/plekken/:slug', needs: AREA, handle: placePage },
  { method: 'get', path: '/zoeken', needs: AREA, handle: searchPage },
]

/** The day in ?stand=, or today; a day that does not exist is said and today stands in. */
function asOfIn({ query, today }: Visit): { asOf: CalendarDate; badDay: boolean } {
  const asked = query.get('stand')
  const asOf = asked ? parseCalendarDate(asked) : today
  return { asOf: asOf ?? today, badDay: asOf === null }
}

const mayImport = (visit: Visit): boolean => visit.may({ object: 'import', action: 'run' })
/** Visitors get roomy pages without side navigation. */
const layoutOf = (visit: Visit) => (isVisitor(visit) ? 'resident' : 'expert')
/** Nobody who works here: not signed in, or signed in as a resident and nothing else. */
const isVisitor = ({ actor }: Visit): boolean =>
  actor.kind === 'anonymous' || actor.roles.every((role) => role === 'resident')

async function homePage(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const { actor, municipality, href } = visit
  if (isVisitor(visit)) {
    const isDemo = visit.deps.config.mode === 'demo'
    return {
      kind: 'page',
      title: t.front.title(municipality.name),
      breadcrumb: [],
      layout: 'resident',
      body: (
        <FrontPage
          t={t}
          locale={visit.locale}
          municipality={municipality.name}
          isDemo={isDemo}
          isKnown={actor.kind === 'user'}
          plans={visit.may(SCENARIO) ? await plansFor(actor, visit.scope) : null}
          href={href}
        />
      ),
    }
  }
  const { asOf, badDay } = asOfIn(visit)
  const home = await homeOf(actor, asOf, visit.scope, visit)
  return {
    kind: 'page',
    ...(badDay && { status: 422 as const }),
    title: t.home.title,
    breadcrumb: [{ label: t.home.title }],
    menu: '/',
    body: (
      <HomePage
        t={t}
        locale={visit.locale}
        municipality={municipality.name}
        home={home}
        asOf={asOf}
        badDay={badDay}
        query={visit.query}
        href={href}
        mayImport={mayImport(visit)}
      />
    ),
  }
}

async function areaPage(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const { asOf } = asOfIn(visit)
  const dossier = await areaDossier(
    visit.actor,
    visit.params.code ?? '',
    asOf,
    visit.scope,
    {
      agreements: visit.may({ object: 'agreement', action: 'read' }),
      urgency: visit.may({ object: 'urgency', action: 'read' }),
      scenarios: visit.may(SCENARIO),
    },
    visit.locale,
  )
  if (!dossier) return { kind: 'not-found' }
  const table = keyFigureTable(t)
  const format = readExportFormat(table, visit.query)
  if (format) {
    const rows = arrange(table, inReadingOrder(dossier.keyFigures, t), readTableQuery(table, visit.query))
    return exportSheet(tableToSheet(table, rows), format, `kerncijfers-${dossier.area.code}`, visit.municipality.name)
  }
  const title = areaName(t, dossier.area)
  const { parent } = dossier
  return {
    kind: 'page',
    title,
    breadcrumb: [
      { label: t.gebieden.title, href: visit.href('/gebieden') },
      ...(parent ? [{ label: areaName(t, parent), href: visit.href(`/gebieden/${parent.code}`) }] : []),
      { label: title },
    ],
    menu: '/gebieden',
    layout: layoutOf(visit),
    body: (
      <AreaPage
        t={t}
        locale={visit.locale}
        dossier={dossier}
        query={visit.query}
        href={visit.href}
        mayImport={mayImport(visit)}
      />
    ),
  }
}

async function placePage(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const dossier = await placeDossier(visit.actor, visit.params.slug ?? '', visit.scope)
  if (!dossier) return { kind: 'not-found' }
  return {
    kind: 'page',
    title: dossier.place.name,
    breadcrumb: [{ label: t.gebieden.title, href: visit.href('/zoeken') }, { label: dossier.place.name }],
    menu: '/gebieden',
    layout: layoutOf(visit),
    body: <PlacePage t={t} locale={visit.locale} dossier={dossier} href={visit.href} />,
  }
}

/** Longest word that is looked for, characters. */
const LONGEST_WORDS = 100

async function searchPage(visit: Visit): Promise<Answer> {
  const t = textsFor(TEXTS, visit.locale)
  const words = (visit.query.get('woord') ?? '').trim().slice(0, LONGEST_WORDS)
  const found = words === '' ? { areas: [], places: [] } : await search(visit.actor, words, visit.scope)
  return {
    kind: 'page',
    title: t.gebieden.title,
    breadcrumb: [{ label: t.gebieden.title }],
    menu: '/gebieden',
    layout: layoutOf(visit),
    body: <SearchPage t={t} locale={visit.locale} words={words} found={found} href={visit.href} />,
  }
}
