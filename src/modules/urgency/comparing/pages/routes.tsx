import { z } from 'zod'
import { formatNumber } from '#kernel/dutch.ts'
import { renderChart } from '#platform/charts/render-chart.ts'
import { waterfallChart } from '#platform/charts/waterfall-chart.ts'
import type { Answer, PageRoute, Visit } from '#platform/http/route.ts'
import { MAIN_CHOICE } from '../../model/study-ranking.ts'
import { exported } from '../../pages/exported.ts'
import { textOf } from '../../pages/view.ts'
import { type ComparedArea, type ComparePage, type Comparison, loadComparison } from '../usecases.ts'
import { comparingText, signed } from '../words.ts'
import { CompareView, PATH, sourceOf } from './compare-page.tsx'
import { areaTable, partRows, partTable, stepsOf } from './compare-tables.tsx'

export const comparingPages: readonly PageRoute[] = [
  {
    ...{ method: 'get', path: PATH, limit: 'compute' },
    needs: { object: 'urgency', action: 'read' },
    handle: showComparison,
  },
]

export type AskedComparison = { from: number | null; to: number | null; area: string | null }

const number = z.coerce.number().int().positive().max(1_000_000).nullable().catch(null)
const question = z.object({ van: number, met: number, buurt: z.string().max(20).nullable() })

function readAsked(query: URLSearchParams): AskedComparison {
  const asked = question.parse({
    van: query.get('van'),
    met: query.get('met'),
    buurt: query.get('buurt')?.slice(0, 20) ?? null,
  })
  return { from: asked.van, to: asked.met, area: asked.buurt }
}

/** Without a choice: the last two runs, the older one first. */
function withUsual(asked: AskedComparison, { runs }: ComparePage): AskedComparison {
  const [last, before] = runs
  return asked.from === null && asked.to === null
    ? { ...asked, from: before?.number ?? null, to: last?.number ?? null }
    : asked
}

async function showComparison(visit: Visit): Promise<Answer> {
  const { asked, page } = await load(visit, readAsked(visit.query))
  const { locale } = visit
  const t = comparingText(locale)
  const { comparison } = page
  if (comparison) {
    const words = { t, locale, source: sourceOf(visit, comparison) }
    const name = `runs-${comparison.from.number}-${comparison.to.number}`
    const file =
      (await exported(
        visit,
        areaTable(words, () => ''),
        comparison.areas,
        `${name}-buurten`,
      )) ?? (await exported(visit, partTable(words), partRows(comparison.areas), `${name}-delen`))
    if (file) return file
  }
  const explained = comparison && (await explain(visit, comparison, asked.area))
  return {
    kind: 'page',
    title: t.title,
    breadcrumb: [
      { label: textOf(visit).home, href: visit.href('/') },
      { label: textOf(visit).menu, href: visit.href('/urgentie') },
      { label: textOf(visit).tabs.runs, href: visit.href('/urgentie/runs') },
      { label: t.title },
    ],
    menu: '/urgentie',
    body: <CompareView visit={visit} page={page} asked={asked} explained={explained} />,
  }
}

async function load(visit: Visit, asked: AskedComparison): Promise<{ asked: AskedComparison; page: ComparePage }> {
  const order = (wish: AskedComparison) => ({ from: wish.from, to: wish.to, choice: MAIN_CHOICE })
  const page = await loadComparison(visit.actor, visit.scope, visit.deps, order(asked))
  const usual = withUsual(asked, page)
  if (usual === asked) return { asked, page }
  return { asked: usual, page: await loadComparison(visit.actor, visit.scope, visit.deps, order(usual)) }
}

/** The asked neighbourhood, or the one that moved most. */
async function explain(visit: Visit, comparison: Comparison, code: string | null) {
  const area = comparison.areas.find((one) => one.code === code) ?? comparison.areas[0]
  return area ? { area, svg: await drawing(visit, comparison, area) } : null
}

async function drawing(
  { locale }: Visit,
  comparison: Comparison,
  { name, change }: ComparedArea,
): Promise<string | null> {
  if (!change || change.parts.length === 0) return null
  const { waterfall } = comparingText(locale)
  const steps = stepsOf(comparingText(locale), comparison, change, locale)
  const labels = steps.map(({ kind, value }) =>
    kind === 'total' ? formatNumber(value, 1, locale) : signed(value, locale),
  )
  return renderChart(waterfallChart(steps, labels, waterfall.axis), {
    title: waterfall.heading(name),
    description: waterfall.description(name, labels[0] ?? '', labels.at(-1) ?? ''),
  })
}
