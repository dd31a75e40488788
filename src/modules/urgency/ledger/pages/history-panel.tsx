import { dayOf } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { Chip, DataTable, Notice, Panel, type TableDefinition } from '#platform/ui/index.ts'
import type { Judgement } from '../../model/ledger/judgement.ts'
import type { ReadingState } from '../../model/ledger/reading.ts'
import type { DwellingDossier, HistoryLine } from '../dossier.ts'
import type { LedgerText } from '../text.nl.ts'
import { formatReading, writtenSource } from './view.ts'

export type HistoryProps = { t: LedgerText; visit: Visit; dossier: DwellingDossier; mayWrite: boolean }

/** All readings with method, deviation, state and source; those in use first. Nothing is left out. */
export function HistoryPanel(props: HistoryProps) {
  const { t, dossier } = props
  const leading = dossier.history.filter(({ leads }) => leads).length
  return (
    <Panel title={t.history.heading} aside={t.history.count(dossier.history.length, leading)} flush>
      <p className="wr-note wr-inset">{t.history.note}</p>
      {dossier.isRainReversed ? <Notice kind="warn">{t.history.rain}</Notice> : null}
      <DataTable table={historyTable(props)} rows={dossier.history} />
    </Panel>
  )
}

/** Address of the page on which one entry is judged. */
export const judgePath = (dwellingId: string, subject: Judgement['subject'], id: string): string =>
  `/urgentie/woningen/${encodeURIComponent(dwellingId)}/oordeel?soort=${subject}&van=${encodeURIComponent(id)}`

function historyTable({ t, visit, dossier, mayWrite }: HistoryProps): TableDefinition<HistoryLine> {
  const { history } = t
  const { locale } = visit
  return {
    id: 'metingen',
    prefix: 'm-',
    caption: history.caption,
    source: history.source,
    rowKey: ({ id }) => id,
    columns: [
      {
        ...{ key: 'datum', label: history.date, kind: 'date' as const, sortable: false, unknown: history.undated },
        value: ({ date }) => date,
      },
      {
        ...{ key: 'wat', label: history.what, kind: 'text' as const, rowHeader: true, sortable: false },
        value: ({ kind }) => t.kinds[kind],
      },
      {
        ...{ key: 'waarde', label: history.value, kind: 'number' as const, decimals: 2, sortable: false },
        value: ({ value }) => value,
        cell: ({ kind, value }) => formatReading(kind, value, locale),
      },
      {
        ...{ key: 'eenheid', label: history.unit, kind: 'text' as const, sortable: false },
        value: ({ kind }) => t.units[kind],
      },
      {
        ...{ key: 'methode', label: history.method, kind: 'text' as const, sortable: false },
        value: ({ method, source }) => `${method}; ${writtenSource(t, source)}`,
        cell: ({ method, source, origin }) => (
          <>
            {method} ({t.origins[origin]})<br />
            <small>{writtenSource(t, source)}</small>
          </>
        ),
      },
      {
        ...{ key: 'sd', label: history.sd, kind: 'number' as const, decimals: 2, sortable: false, unknown: '–' },
        value: ({ sd }) => sd,
      },
      {
        ...{ key: 'kwaliteit', label: history.quality, kind: 'text' as const, sortable: false },
        value: ({ quality }) => quality,
      },
      {
        ...{ key: 'status', label: history.state, kind: 'text' as const, sortable: false },
        value: ({ state }) => t.states[state],
        cell: ({ state, judgements, id, kind }) => (
          <>
            <StateChip t={t} state={state} />
            <LastJudgement t={t} judgements={judgements} names={dossier.names} />
            {mayWrite ? (
              <div>
                <a href={visit.href(judgePath(dossier.id, 'reading', id))}>
                  {history.judge}
                  <span className="wr-sr">: {t.kinds[kind]}</span>
                </a>
              </div>
            ) : null}
          </>
        ),
      },
      {
        ...{ key: 'gebruik', label: history.use, kind: 'text' as const, sortable: false },
        value: ({ leads }) => (leads ? history.leads : history.stands),
        cell: ({ leads }) => <Chip kind={leads ? 'in-use' : 'replaced'}>{leads ? history.leads : history.stands}</Chip>,
      },
    ],
  }
}

const STATE_CHIPS = {
  claimed: 'neutral',
  'joint-study': 'signal',
  agreed: 'ok',
  disputed: 'late',
} as const satisfies Record<ReadingState, string>

export const StateChip = ({ t, state }: { t: LedgerText; state: ReadingState }) => (
  <Chip kind={STATE_CHIPS[state]}>{t.states[state]}</Chip>
)

/** Who decided last, when and why. */
export function LastJudgement({
  t,
  judgements,
  names,
}: {
  t: LedgerText
  judgements: readonly Judgement[]
  names: ReadonlyMap<string, string>
}) {
  const last = judgements.at(-1)
  if (!last) return null
  return (
    <div>
      <small>{judgementWords(t, last, names)}</small>
    </div>
  )
}

export const judgementWords = (t: LedgerText, judgement: Judgement, names: ReadonlyMap<string, string>): string =>
  t.history.judged(names.get(judgement.by) ?? t.history.somebody, formatDate(dayOf(judgement.at)), judgement.reason)
