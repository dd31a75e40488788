import type { ExportedFile } from '#platform/documents/export.ts'
import { tableFile } from '#platform/ui/index.ts'
import { coverTable } from './cover-table.tsx'
import { limitTable } from './limits-panel.tsx'
import { coverRows, wayRows } from './money-figures.ts'
import type { MoneyPageProps } from './money-page.tsx'
import { earlierTable, historyTable, standingTable } from './pledge-table.tsx'
import { wayTable } from './two-ways-panel.tsx'

/** The table of the page that the address asks for as a file; null: none asked. */
export async function moneyFile(props: MoneyPageProps): Promise<ExportedFile | null> {
  const { t, visit, view } = props
  const { query, locale } = visit
  const about = (table: { id: string }) => [query, `${view.row.id}-${table.id}`, visit.municipality.name] as const
  const ground = { t, view, locale }
  const [cover, ways, limits] = [coverTable(props), wayTable(props), limitTable(props)]
  const [standing, earlier, history] = [standingTable(props), earlierTable(props), historyTable(props)]
  return (
    (await tableFile(cover, coverRows(ground), ...about(cover))) ??
    (await tableFile(ways, wayRows(ground), ...about(ways))) ??
    (await tableFile(standing, view.agreement.pledges, ...about(standing))) ??
    (await tableFile(earlier, view.earlier, ...about(earlier))) ??
    (await tableFile(limits, view.standings, ...about(limits))) ??
    (await tableFile(history, view.said, ...about(history)))
  )
}
