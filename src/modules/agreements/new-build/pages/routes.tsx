import { barChart, renderChart } from '#platform/charts/index.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { EmptyState, PageTitle, Panel, tableFile } from '#platform/ui/index.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import { agreementCrumbs } from '../../pages/crumbs.ts'
import { pricesNow } from '../land-prices.ts'
import { newBuildEn } from '../text.en.ts'
import { newBuildNl } from '../text.nl.ts'
import { newBuildFor } from '../usecases.ts'
import { addPages } from './add-routes.tsx'
import { answerAsked } from './land-price-form.ts'
import { LandPricePage, priceTable } from './land-price-page.tsx'
import {
  LAND_PRICE_PATH,
  NEW_BUILD_PATH,
  NewBuildPage,
  projectTable,
  totalTable,
  Ways,
  yearTable,
} from './new-build-page.tsx'

const READ = { object: 'agreement', action: 'read' } as const

const textOf = (visit: Visit) => textsFor({ nl: newBuildNl, en: newBuildEn }, visit.locale)

export const newBuildPages: readonly PageRoute[] = [
  ...addPages,
  { method: 'get', path: NEW_BUILD_PATH, needs: READ, handle: showNewBuild },
  { method: 'get', path: LAND_PRICE_PATH, needs: READ, handle: showLandPrice },
]

const crumbs = (visit: Visit, label: string) => [...agreementCrumbs(visit), { label }]

async function showNewBuild(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const view = await newBuildFor(visit.actor, visit.scope)
  const page = { kind: 'page' as const, title: t.title, breadcrumb: crumbs(visit, t.title), menu: '/afspraken' }
  const tabs = <AgreementTabs visit={visit} current="newBuild" />
  if (!view)
    return {
      ...page,
      body: (
        <>
          <PageTitle title={t.title} lead={t.lead} actions={<Ways t={t} visit={visit} />} />
          {tabs}
          <Panel>
            <EmptyState what={t.none} why={t.noneWhy} />
          </Panel>
        </>
      ),
    }
  const named = (table: string) => [visit.query, table, visit.municipality.name] as const
  const file =
    (await tableFile(projectTable(t, view, visit), view.projects, ...named('nieuwbouw'))) ??
    (await tableFile(yearTable(t, view.source), view.years, ...named('nieuwbouw-per-jaar'))) ??
    (await tableFile(totalTable(t, view.source), view.totals, ...named('nieuwbouw-totalen')))
  if (file) return file
  const bars = view.years.flatMap(({ year, added, lost, net }) => [
    { name: t.years.chart(year, t.years.grossBar), value: added },
    // A year without demolition has one bar: gross and net are the same there.
    ...(lost > 0
      ? [
          { name: t.years.chart(year, t.years.kinds.demolished), value: -lost, tone: 'second' as const },
          { name: t.years.chart(year, t.years.netBar), value: net },
        ]
      : []),
  ])
  const svg = await renderChart(barChart(bars, t.years.axis, ',d'), {
    title: t.years.title,
    description: t.years.summary,
  })
  return { ...page, body: <NewBuildPage t={t} visit={visit} view={view} svg={svg} tabs={tabs} /> }
}

async function showLandPrice(visit: Visit): Promise<Answer> {
  const t = textOf(visit).price
  const prices = await visit.scope.transaction(pricesNow)
  const table = priceTable(t, visit, prices)
  const file = await tableFile(table, prices, visit.query, 'grondprijs', visit.municipality.name)
  if (file) return file
  const answer = answerAsked(t, prices, visit.query)
  const tabs = <AgreementTabs visit={visit} current="newBuild" />
  return {
    kind: 'page',
    ...(answer?.ok === false ? { status: 422 as const } : {}),
    title: t.title,
    breadcrumb: crumbs(visit, t.title),
    menu: '/afspraken',
    body: <LandPricePage {...{ t, visit, prices, answer, tabs }} />,
  }
}
