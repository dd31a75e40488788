import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import { Chip, ErrorSummary, KeyValues, LinkButton, Notice, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import { kilobytesOf } from '../../model/tracker/evidence.ts'
import { needsOf } from '../../model/tracker/evidence-kind.ts'
import { StateChip } from '../../pages/state-chip.tsx'
import { ProofPanel } from '../../registers/pages/proof-panel.tsx'
import type { RegisterDesk } from '../../registers/usecases.ts'
import type { AgreementsText } from '../../text.nl.ts'
import { windowLabel } from '../../window-label.ts'
import { trackPath } from '../paths.ts'
import type { TrackerText } from '../text.nl.ts'
import type { FiledEvidence, TrackedAgreement, TrackedWindow, Tracker } from '../usecases.ts'
import { FileForm, StateForm, WithdrawForm } from './step-forms.tsx'

/** A step of an agreement as the page shows it: a window, or what has no moment. */
export type ShownStep = { key: string; seq: number; label: string } & (
  | { window: TrackedWindow; evidence: readonly FiledEvidence[] }
  | { window: null; evidence: readonly FiledEvidence[] }
)

export type StepPageProps = {
  t: TrackerText
  words: AgreementsText
  visit: Visit
  tracker: Tracker
  tracked: TrackedAgreement
  steps: readonly ShownStep[]
  chosen: ShownStep
  /** Codes of the parties for which this visitor may file. */
  own: readonly string[]
  /** May this visitor open the documents? */
  opens: boolean
  errors: readonly FieldError[]
  /** Registers that belong to the agreement. */
  registers: readonly RegisterDesk[]
}

export const partyName = ({ parties }: Tracker, code: string): string =>
  parties.find((party) => party.code === code)?.name ?? code

export function StepPage(props: StepPageProps) {
  const { t, visit, tracked, chosen, own, errors } = props
  const { agreement } = tracked.judged
  return (
    <Stack gap="l">
      <PageTitle
        title={t.detail.title(agreement.nr)}
        lead={agreement.summary}
        actions={<LinkButton href={visit.href(`/afspraken/${agreement.nr}`)}>{t.detail.back}</LinkButton>}
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.detail.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <StepList {...props} />
      <ChosenStep {...props} />
      <ProofPanel {...props} />
      {own.length > 0 ? (
        <>
          <FileForm {...props} />
          {chosen.window ? <StateForm {...props} /> : null}
        </>
      ) : (
        <Panel>
          <p>{t.detail.readOnly}</p>
        </Panel>
      )}
    </Stack>
  )
}

function StepList({ t, words, visit, tracked, steps, chosen }: StepPageProps) {
  const path = visit.href(trackPath(tracked.judged.agreement.nr))
  return (
    <Panel title={t.steps.title}>
      <ul className="wr-list">
        {steps.map(({ key, label, window }) => (
          <li key={key}>
            <a href={`${path}?stap=${key}`} aria-current={key === chosen.key ? 'true' : undefined}>
              {label}
              {window ? `, ${windowLabel(window.window)}` : ''}
            </a>{' '}
            {window ? (
              <StateChip t={words} state={window.window.state} delay={window.window.delay} />
            ) : (
              <Chip kind="neutral">{t.detail.always}</Chip>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function ChosenStep(props: StepPageProps) {
  const { t, words, visit, tracker, chosen } = props
  const { window } = chosen
  const rule = window?.rule ?? props.tracked.always.find(({ seq }) => seq === chosen.seq)?.rule
  const forecast = window?.window.progress?.forecast
  const name = (code: string) => partyName(tracker, code)
  return (
    <Panel
      title={window ? `${chosen.label}, ${windowLabel(window.window)}` : chosen.label}
      aside={window ? <StateChip t={words} state={window.window.state} delay={window.window.delay} /> : undefined}
    >
      <KeyValues
        items={[
          {
            label: t.detail.asks,
            value:
              rule && rule.asks !== ''
                ? `${rule.asks} (${t.evidenceKinds[rule.kind]})`
                : t.evidenceKinds[rule?.kind ?? 'any'],
          },
          ...(window ? [{ label: t.detail.missing, value: missingWords(t, window, name) }] : []),
          ...(window?.counts
            ? [
                {
                  label: t.detail.perParty,
                  value: window.counts.map(({ party, count }) => t.detail.counted(name(party), count)).join('; '),
                },
              ]
            : []),
          ...(forecast
            ? [
                {
                  label: t.steps.forecast,
                  value: t.detail.forecast(formatLongDate(forecast.expectedOn, visit.locale), forecast.reason),
                },
              ]
            : []),
          ...(window?.reminder
            ? [
                {
                  label: t.steps.reminder,
                  value: `${t.reminders(window.reminder)} (${formatLongDate(window.reminder.on, visit.locale)})`,
                },
              ]
            : []),
        ]}
      />
      {window ? null : <p>{t.detail.alwaysHelp}</p>}
      <EvidenceList {...props} />
      <History {...props} />
    </Panel>
  )
}

function missingWords(t: TrackerText, { missing }: TrackedWindow, name: (code: string) => string): string {
  if (missing.length === 0) return t.detail.nothingMissing
  return missing
    .map(({ forms, party, lacking }) =>
      t.detail.missingFor(forms.map((form) => t.forms[form]).join(t.detail.or), party && name(party), lacking),
    )
    .join('; ')
}

function EvidenceList(props: StepPageProps) {
  const { t, visit, tracker, chosen, own } = props
  const isClosed = chosen.window?.window.progress?.state === 'closed'
  return (
    <>
      <h3>{t.detail.evidence}</h3>
      {chosen.evidence.length === 0 ? <p>{t.detail.noEvidence}</p> : null}
      <ul className="wr-list">
        {chosen.evidence.map((filed) => (
          <li key={filed.id}>
            <Chip kind={filed.withdrawnReason === null ? 'ok' : 'replaced'}>{t.forms[filed.form]}</Chip> {filed.title}
            <span className="wr-rowtext">
              {t.detail.filed(partyName(tracker, filed.party), formatLongDate(filed.on, visit.locale))}
              {filed.joint ? `, ${t.detail.joint}` : ''}. {filed.reference} <FileLink {...props} filed={filed} />
              {filed.withdrawnReason === null ? '' : ` ${t.detail.withdrawn(filed.withdrawnReason)}`}
            </span>
            {filed.withdrawnReason === null && !isClosed && own.includes(filed.party) ? (
              <WithdrawForm {...props} filed={filed} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The document itself, for who may open it; the others read that there is one. */
function FileLink({ t, visit, tracker, tracked, opens, filed }: StepPageProps & { filed: FiledEvidence }) {
  if (!filed.file) return null
  const words = t.file.stored(filed.file.kind.toUpperCase(), formatNumber(kilobytesOf(filed.file), 0, visit.locale))
  if (!opens || filed.withdrawnReason !== null) return words
  const path = visit.href(`${trackPath(tracked.judged.agreement.nr)}/bewijs/${filed.id}`)
  return (
    <a href={`${path}?set=${tracker.set.slug}`} download>
      {words}
    </a>
  )
}

function History({ t, visit, chosen }: StepPageProps) {
  const day = (on: string) => formatLongDate(on as FiledEvidence['on'], visit.locale)
  const steps = chosen.window?.steps ?? []
  if (!chosen.window) return null
  return (
    <>
      <h3>{t.detail.history}</h3>
      {steps.length === 0 ? <p>{t.detail.noHistory}</p> : null}
      <ol className="wr-list">
        {steps.map(({ kind, on, expectedOn, reason, recordedAt }) => (
          <li key={recordedAt.toISOString()}>
            {day(on)}: {t.step.kinds[kind]}
            {expectedOn ? `, ${day(expectedOn)}` : ''}
            {reason === '' ? null : <span className="wr-rowtext">{reason}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Forms of evidence that the chosen step asks, first; the others after. */
export const formsFirst = (chosen: ShownStep): readonly string[] =>
  chosen.window ? needsOf(chosen.window.rule.kind).needs.flat() : []
