import type { ExportedFile } from '#platform/documents/export.ts'
import { tableFile } from '#platform/ui/index.ts'
import { limitTable } from './limits-panel.tsx'
import type { MoneyPageProps } from './money-page.tsx'
import { earlierTable, historyTable, standingTable } from './pledge-table.tsx'

/** The table of the page that the address asks for as a file; null: none asked. */
export async function moneyFile(props: MoneyPageProps): Promise<ExportedFile | null> {
  const { visit, view } = props
  const about = (table: { id: string }) => [visit.query, `${view.row.id}-${table.id}`, visit.municipality.name] as const
  const limits = limitTable(props)
  const [standing, earlier, history] = [standingTable(props), earlierTable(props), historyTable(props)]
  return (
    (await tableFile(standing, view.agreement.pledges, ...about(standing))) ??
    (await tableFile(earlier, view.earlier, ...about(earlier))) ??
    (await tableFile(limits, view.standings, ...about(limits))) ??
    (await tableFile(history, view.said, ...about(history)))
  )
}
