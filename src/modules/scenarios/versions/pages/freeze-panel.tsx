import { dayOf } from '#kernel/calendar.ts'
import { formatLargeEuros, formatLongDate } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import { AUDIENCES } from '#kernel/source.ts'
import {
  DataTable,
  errorOf,
  Field,
  FigureValue,
  Form,
  HiddenFields,
  Notice,
  Panel,
  Radios,
  type TableDefinition,
  TextArea,
} from '#platform/ui/index.ts'
import { isSettled } from '../../model/agreed/coverage.ts'
import { FREEZE_PURPOSES } from '../../model/versions/lifecycle.ts'
import { scenarioPath } from '../../paths.ts'
import type { FreezeRow } from '../../usecases.ts'
import type { VersionsPageProps } from './versions-page.tsx'

const FREEZE_FIELDS = ['doel', 'publiek', 'besluit', 'open', 'reden', 'terugreden'] as const
export type TypedFreeze = Record<(typeof FREEZE_FIELDS)[number], string>
export const EMPTY_FREEZE: TypedFreeze = { doel: '', publiek: '', besluit: '', open: '', reden: '', terugreden: '' }

export function FreezePanel({ t, visit, page, typed, errors }: VersionsPageProps) {
  const { row } = page
  const f = t.freeze
  const path = visit.href(scenarioPath(row.id))
  const isConsulted = row.state === 'frozen-consultation'
  const error = (field: keyof TypedFreeze) => {
    const message = errorOf(errors, field)
    return message === undefined ? {} : { error: message }
  }
  return (
    <Panel title={f.title} id="vastzetten">
      <p>{f.lead}</p>
      <Form action={`${path}/vastzetten`} submit={f.submit}>
        <HiddenFields fields={{ stand: String(row.revision) }} />
        <Radios
          name="doel"
          label={f.purpose}
          options={FREEZE_PURPOSES.filter((purpose) => !(isConsulted && purpose === 'consultation')).map((purpose) => ({
            ...{ value: purpose, label: f.purposes[purpose], help: f.purposeHelp[purpose] },
          }))}
          value={typed.doel}
          {...error('doel')}
        />
        <Radios
          name="publiek"
          label={f.audience}
          options={[...AUDIENCES].reverse().map((audience) => ({ value: audience, label: f.audiences[audience] }))}
          value={typed.publiek}
          {...error('publiek')}
        />
        {isConsulted ? null : (
          <Field
            name="besluit"
            type="date"
            label={f.decisionBy}
            help={f.decisionByHelp}
            value={typed.besluit}
            {...error('besluit')}
          />
        )}
        <AgreementFields {...{ t, visit, page, typed }} error={error('open')} />
        <TextArea name="reden" label={f.reason} value={typed.reden} rows={2} required {...error('reden')} />
      </Form>
      {isConsulted ? (
        <Form action={`${path}/terughalen`} submit={f.withdraw}>
          <p>{f.withdrawLead}</p>
          <HiddenFields fields={{ stand: String(row.revision) }} />
          <TextArea name="terugreden" label={f.reason} value={typed.terugreden} rows={2} {...error('terugreden')} />
        </Form>
      ) : null}
    </Panel>
  )
}

type AgreementFieldsProps = Pick<VersionsPageProps, 't' | 'visit' | 'page' | 'typed'> & { error: { error?: string } }

/** FIN-17: what is agreed about the deficit, and while some of it is open, why people would decide nevertheless. */
function AgreementFields({ t, visit, page, typed, error }: AgreementFieldsProps) {
  const { agreement, row } = page
  if (!agreement) return null
  const { state, coverage } = agreement
  const a = t.freeze.agreement
  const euro = (amount: number) => formatLargeEuros(amount, visit.locale)
  return (
    <>
      <Notice kind={isSettled(state) ? 'ok' : 'warn'} title={a.states[state]}>
        {a.told(euro(coverage.p50.shortage), euro(coverage.p50.uncovered), euro(coverage.p95.uncovered))}{' '}
        <a href={visit.href(scenarioPath(row.id, 'geld'))}>{a.link}</a>
      </Notice>
      {isSettled(state) ? null : (
        <TextArea name="open" label={a.reason} help={a.help} value={typed.open} rows={2} {...error} />
      )}
    </>
  )
}

export function FreezeHistory({ t, visit, page }: VersionsPageProps) {
  return (
    <Panel title={t.freeze.history} flush>
      <DataTable
        table={freezeTable({ t, visit, page })}
        rows={page.freezes}
        query={visit.query}
        href={visit.href(scenarioPath(page.row.id, 'versies'))}
      />
    </Panel>
  )
}

const MARK = 10

function freezeTable({ t, visit, page }: Pick<VersionsPageProps, 't' | 'visit' | 'page'>): TableDefinition<FreezeRow> {
  const { columns: c } = t.freeze
  const day = (at: Date) => formatLongDate(dayOf(at), visit.locale)
  return {
    id: 'vastgezet',
    prefix: 'f-',
    caption: t.freeze.caption,
    source: t.list.source,
    rowKey: ({ seq }) => String(seq),
    columns: [
      {
        key: 'waarvoor',
        label: c.purpose,
        kind: 'text',
        rowHeader: true,
        value: ({ purpose }) => t.freeze.purposes[purpose],
      },
      { key: 'versie', label: c.version, kind: 'number', value: ({ version }) => version },
      {
        key: 'op',
        label: c.on,
        kind: 'date',
        value: ({ frozenAt }) => dayOf(frozenAt),
        cell: ({ frozenAt }) => day(frozenAt),
      },
      {
        key: 'tekort',
        label: c.shortage,
        kind: 'number',
        value: ({ outcome }) => outcome.money.shortage.p50,
        cell: ({ outcome: { money, draws, seed }, version, frozenAt }) => (
          <FigureValue
            title={c.shortage}
            figure={figure('scenario-shortage', {
              ...{ value: money.shortage.p50, unit: 'EUR', band: [money.shortage.p5, money.shortage.p95] },
              inputs: { draws, seed, [c.version]: version },
              source: { document: `${page.row.name}, ${t.freeze.shortage}`, asOf: dayOf(frozenAt) },
            })}
          >
            {formatLargeEuros(money.shortage.p50, visit.locale)}
          </FigureValue>
        ),
      },
      {
        ...{ key: 'dekking', label: c.cover, kind: 'text' },
        value: ({ agreement: { state, openReason } }) => `${t.freeze.agreement.states[state]} ${openReason}`.trim(),
      },
      {
        key: 'besluit',
        label: c.decision,
        kind: 'text',
        value: ({ decisionBy }) => decisionBy,
        unknown: '–',
      },
      {
        key: 'terug',
        label: c.until,
        kind: 'text',
        value: ({ endedAt, endReason }) => (endedAt ? `${day(endedAt)} ${endReason ?? ''}`.trim() : null),
        unknown: t.freeze.stands,
      },
      { key: 'reden', label: c.reason, kind: 'text', value: ({ reason }) => reason },
      {
        key: 'kenmerk',
        label: c.hash,
        kind: 'text',
        phone: 'hide',
        value: ({ outcomeHash }) => outcomeHash.slice(0, MARK),
      },
    ],
  }
}
