import { formatDate, formatMetres, formatNumber, formatShare } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { printSource } from '#kernel/source.ts'
import type { StreetWork } from '#modules/areas/index.ts'
import type { Visit } from '#platform/http/route.ts'
import { DataTable, FigureValue, KeyValues, LinkButton, Panel, type TableDefinition } from '#platform/ui/index.ts'
import type { DwellingDossier } from '../dossier.ts'
import type { JudgedIncident } from '../store/entries.ts'
import type { LedgerText } from '../text.nl.ts'
import { type HistoryProps, judgePath, LastJudgement, StateChip } from './history-panel.tsx'

type WorksProps = { t: LedgerText; visit: Visit; dossier: DwellingDossier }

/** What was done in the street beside what is planned, and which part of the sinking it caused. */
export function WorksPanel({ t, visit, dossier }: WorksProps) {
  const { works, worksKnown, input } = dossier
  const remarks =
    input.street_id === null
      ? [t.works.noStreet]
      : [
          ...(worksKnown.done ? [] : [t.works.noLog]),
          ...(worksKnown.done && !works.some(({ status }) => status === 'done') ? [t.works.noneDone] : []),
          ...(worksKnown.planned ? [] : [t.works.noProgramme]),
        ]
  return (
    <Panel title={t.works.heading}>
      <ShareOfRaisings t={t} visit={visit} dossier={dossier} />
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {works.length === 0 ? null : <DataTable table={worksTable(t, visit)} rows={works} />}
    </Panel>
  )
}

function ShareOfRaisings({ t, visit: { locale }, dossier }: WorksProps) {
  const { share } = dossier
  const { works } = t
  if (share.state === 'no-raisings') return dossier.works.length === 0 ? null : <p>{works.shareNone}</p>
  const from = String(Math.floor(share.from))
  const raised = formatMetres(share.raised, locale)
  const notCounted = share.unknownRaisings > 0 ? works.unknownRaisings(share.unknownRaisings) : ''
  if (share.state === 'unknown')
    return (
      <p>
        {works.shareUnknown(raised, from)} {notCounted}
      </p>
    )
  const shown = figure('raising-share', {
    value: share.share,
    unit: 'fraction',
    formula: works.shareFormula,
    inputs: { raised: share.raised, settled: share.settled },
    source: { document: works.source, asOf: dossier.date },
    ...(dossier.urgency.filled.rate?.filledIn ? { reliability: 'assumption' as const } : {}),
  })
  return (
    <>
      <KeyValues
        items={[
          {
            label: works.share,
            value: (
              <FigureValue
                figure={shown}
                title={works.share}
                inputLabels={t.outcome.inputs}
                decimals={0}
                align="start"
              />
            ),
          },
        ]}
      />
      <p>
        {works.shareText(formatShare(share.share, locale, 0), raised, formatMetres(share.settled, locale), from)}{' '}
        {notCounted}
      </p>
    </>
  )
}

function worksTable(t: LedgerText, { locale }: Visit): TableDefinition<StreetWork> {
  const { works } = t
  return {
    id: 'werken',
    prefix: 'w-',
    caption: works.caption,
    source: works.source,
    rowKey: ({ id }) => id,
    group: ({ status }) => works[status],
    columns: [
      {
        ...{ key: 'wanneer', label: works.when, kind: 'text' as const, rowHeader: true, sortable: false },
        value: ({ date, year }) => (date === null ? String(year) : formatDate(date, locale)),
      },
      { key: 'werk', label: works.what, kind: 'text', sortable: false, value: ({ kind }) => works.kinds[kind] },
      {
        ...{ key: 'ophoging', label: works.raise, unit: works.unit, kind: 'number' as const, sortable: false },
        value: ({ raiseM }) => (raiseM === null ? null : raiseM * 100),
        cell: ({ raiseM, kind }) =>
          raiseM === null ? (kind === 'raising' ? t.unknown : '–') : formatNumber(raiseM * 100, 0, locale),
      },
      { key: 'stand', label: works.status, kind: 'text', sortable: false, value: ({ status }) => works[status] },
      { key: 'bron', label: works.from, kind: 'text', sortable: false, value: ({ source }) => printSource(source) },
    ],
  }
}

/** What happened in the dwelling, with its state. */
export function IncidentsPanel(props: HistoryProps) {
  const { t, visit, dossier, mayWrite } = props
  return (
    <Panel title={t.incidents.heading}>
      {dossier.incidents.length === 0 ? (
        <p>{t.incidents.none}</p>
      ) : (
        <DataTable table={incidentTable(props)} rows={dossier.incidents} />
      )}
      {mayWrite ? (
        <div className="wr-actions">
          <LinkButton href={visit.href(`/urgentie/woningen/${encodeURIComponent(dossier.id)}/melding`)} icon="plus">
            {t.incidents.add}
          </LinkButton>
        </div>
      ) : null}
    </Panel>
  )
}

function incidentTable({ t, visit, dossier, mayWrite }: HistoryProps): TableDefinition<JudgedIncident> {
  const { incidents } = t
  return {
    id: 'meldingen',
    prefix: 'i-',
    caption: incidents.caption,
    source: incidents.source,
    rowKey: ({ id }) => id,
    columns: [
      { key: 'datum', label: incidents.date, kind: 'date', sortable: false, value: ({ date }) => date },
      {
        ...{ key: 'wat', label: incidents.what, kind: 'text' as const, rowHeader: true, sortable: false },
        value: ({ kind }) => incidents.kinds[kind],
      },
      { key: 'bron', label: incidents.from, kind: 'text', sortable: false, value: ({ source }) => source },
      {
        ...{ key: 'status', label: t.history.state, kind: 'text' as const, sortable: false },
        value: ({ state }) => t.states[state],
        cell: ({ state, judgements, id, kind }) => (
          <>
            <StateChip t={t} state={state} />
            <LastJudgement t={t} judgements={judgements} names={dossier.names} />
            {mayWrite ? (
              <div>
                <a href={visit.href(judgePath(dossier.id, 'incident', id))}>
                  {t.history.judge}
                  <span className="wr-sr">: {incidents.kinds[kind]}</span>
                </a>
              </div>
            ) : null}
          </>
        ),
      },
    ],
  }
}
