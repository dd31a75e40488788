import { formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { DataTable, EmptyState, LinkButton, Panel } from '#platform/ui/index.ts'
import type { StoredRun } from '../../usecases.ts'
import type { MeasuringRow } from '../usecases.ts'
import { measuringText } from '../words.ts'
import { measuringTable } from './measuring-table.tsx'

export type MeasuringPanelProps = { visit: Visit; run: StoredRun | null; rows: readonly MeasuringRow[] }

/** Beside the list of neighbourhoods without a rank: where one visit tells most, over all of them. */
export function MeasuringPanel({ visit, run, rows }: MeasuringPanelProps) {
  const t = measuringText(visit.locale)
  return (
    <Panel title={t.heading} flush={run !== null}>
      {run === null ? (
        <EmptyState
          what={t.noRun}
          why={t.noRunWhy}
          action={<LinkButton href={visit.href('/urgentie/runs')}>{t.toRuns}</LinkButton>}
        />
      ) : (
        <>
          <p className="wr-source">
            {t.intro} {t.points} <a href={visit.href('/reken-na/visit-gain')}>{t.check}</a>
          </p>
          <DataTable
            table={panelTable(visit, run)}
            rows={rows}
            query={visit.query}
            href={visit.href('/urgentie/eerst-meten')}
            tools
          />
        </>
      )}
    </Panel>
  )
}

export function panelTable(visit: Visit, run: StoredRun) {
  const t = measuringText(visit.locale)
  return measuringTable(t, sourceLine(visit, run), visit.locale, (code) => visit.href(`/urgentie/eerst-meten/${code}`))
}

export const sourceLine = ({ locale }: Visit, run: StoredRun): string =>
  measuringText(locale).source(run.number, formatLongDate(run.date, locale))
