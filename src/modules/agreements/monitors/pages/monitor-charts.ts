// What a monitor draws: every picture with the same numbers in the table beside it.
import { formatNumber } from '#kernel/dutch.ts'
import { renderChart, seriesChart, stackedColumns, type WaterfallStep, waterfallChart } from '#platform/charts/index.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { FREE_ROOM } from '../../model/monitors/free-allocation-room.ts'
import { labelCountIn, stockYearIn } from '../../model/monitors/judge-delivery.ts'
import { poorDwellings } from '../../model/monitors/label-burn-down.ts'
import { yearOfPeriod } from '../../model/monitors/monitor-period.ts'
import { REGULAR_SHARE_SIGNAL } from '../../model/monitors/regular-share.ts'
import { exceptedIn } from '../../model/monitors/total-delivery.ts'
import type { MonitorsText } from '../text.nl.ts'
import type { MonitorView, PeriodView } from '../usecases.ts'

export type MonitorChart = { svg: string; caption: string }

/** Null when there is nothing to draw. */
export async function monitorChart(view: MonitorView, t: MonitorsText, locale: Locale): Promise<MonitorChart | null> {
  const made = CHARTS[view.monitor.name](view, t, locale)
  if (!made) return null
  const { spec, caption } = made
  const title = t.names[view.monitor.name]
  return { caption, svg: await renderChart(spec, { title, description: caption }) }
}

type Made = { spec: ReturnType<typeof seriesChart>; caption: string } | null

const CHARTS = {
  stock: stockWaterfall,
  availability: (view: MonitorView, t: MonitorsText): Made =>
    lines(view, t, {
      ...{ axis: t.detail.percentAxis, format: '.0%', caption: t.detail.shareLine },
      mark: { value: REGULAR_SHARE_SIGNAL, label: t.detail.signalLine },
    }),
  'free-room': (view: MonitorView, t: MonitorsText): Made =>
    lines(view, t, {
      ...{ axis: t.detail.percentAxis, format: '.0%', caption: t.detail.roomLine },
      mark: { value: FREE_ROOM.standard, label: t.detail.roomStandard },
    }),
  'rent-sum': (view: MonitorView, t: MonitorsText): Made =>
    lines(view, t, { axis: t.detail.rentAxis, format: '.1f', caption: t.detail.rentLine }),
  labels: labelColumns,
} as const

/** The newest year of which every corporation delivered. */
function stockWaterfall({ periods }: MonitorView, t: MonitorsText, locale: Locale): Made {
  const view = periods.filter(({ total }) => total !== null).at(-1)
  if (!view?.total) return null
  const { opening, flows, closing } = stockYearIn(view.total.values)
  const correction = view.total.values.correction
  const change = (field: string, value: number): WaterfallStep => ({
    ...{ name: t.fields[field] ?? field, kind: 'change', value },
  })
  const steps: WaterfallStep[] = [
    { name: t.fields.opening ?? '', kind: 'total', value: opening },
    ...(['newBuild', 'transformation', 'purchase'] as const).map((flow) => change(flow, flows[flow])),
    ...(['sale', 'demolition'] as const).map((flow) => change(flow, -flows[flow])),
    ...(typeof correction === 'number' && correction !== 0 ? [change('correction', correction)] : []),
    { name: t.fields.closing ?? '', kind: 'total', value: closing },
  ]
  const labels = steps.map(({ kind, value }) => {
    const number = formatNumber(value, 0, locale)
    return kind === 'change' && value > 0 ? `+${number}` : number
  })
  return {
    spec: waterfallChart(steps, labels, t.detail.dwellingsAxis, 'more-is-better'),
    caption: t.detail.waterfall(t.period(view.period)),
  }
}

type Lines = { axis: string; format: string; caption: string; mark?: { value: number; label: string } }

function lines({ periods, terms }: MonitorView, t: MonitorsText, { caption, ...chart }: Lines): Made {
  const shown = periods.filter(({ cells }) => cells.some(({ verdict }) => verdict?.value != null))
  if (shown.length === 0) return null
  const name = ({ period }: PeriodView) => shortPeriod(period)
  const points = terms.corporations.flatMap((organisation) =>
    shown.map((view) => ({
      ...{ at: name(view), series: organisation.name },
      value: view.cells.find((cell) => cell.organisation.code === organisation.code)?.verdict?.value ?? null,
    })),
  )
  const totals = shown.map((view) => ({
    ...{ at: name(view), series: t.detail.total, value: view.total?.verdict?.value ?? null },
  }))
  const isWorthIt = terms.corporations.length > 1 && totals.some(({ value }) => value !== null)
  const all = isWorthIt ? [...points, ...totals] : points
  return { spec: seriesChart({ ...chart, order: shown.map(name), points: all }), caption }
}

/** "2024 H1" fits under an axis. */
const shortPeriod = (period: string): string => period.replace('-', ' ')

/** Columns of what is to be gone and of the exceptions, and the way from the last count to none. */
function labelColumns({ periods, base }: MonitorView, t: MonitorsText): Made {
  const shown = periods.filter(({ total }) => total !== null)
  const last = shown.at(-1)
  if (!last?.total) return null
  const columns = shown.map(({ period, total }) => {
    const values = total?.values ?? {}
    const excepted = exceptedIn(values)
    const poor = poorDwellings(labelCountIn(values, yearOfPeriod(period)))
    return {
      at: period as string,
      parts: [
        { name: t.detail.excepted, value: excepted },
        { name: t.detail.toGo, value: poor - excepted },
      ],
    }
  })
  const end = base.find(({ kind }) => kind === 'labels-end')?.value ?? null
  const from = yearOfPeriod(last.period)
  const order = yearsFrom(Number(shown[0]?.period), Math.max(end ?? from, from))
  const excepted = exceptedIn(last.total.values)
  const poor = poorDwellings(labelCountIn(last.total.values, from))
  const path = end !== null && end > from ? [at(from, poor), at(end, excepted)] : []
  return {
    spec: stackedColumns(columns, t.detail.dwellingsAxis, order, wayDown(path, from, end)),
    caption: end === null ? t.detail.burnDownNoEnd : t.detail.burnDown(String(end)),
  }
}

type Point = { at: string; value: number }
const at = (year: number, value: number): Point => ({ at: String(year), value })

/** A point for every year between, so that the line is straight on an axis of years. */
function wayDown([first, last]: readonly Point[], from: number, end: number | null): Point[] {
  if (!first || !last || end === null) return []
  return yearsFrom(from, end).map((year) => ({
    at: year,
    value: first.value + ((last.value - first.value) * (Number(year) - from)) / (end - from),
  }))
}

const yearsFrom = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => String(from + n))
