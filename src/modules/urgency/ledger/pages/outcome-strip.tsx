import { decimalYear } from '#kernel/calendar.ts'
import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import { type Figure, figure } from '#kernel/figure.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { FigureValue, Panel, type Stat, StatStrip, UrgencyMark } from '#platform/ui/index.ts'
import type { ProblemUrgency } from '../../model/assess-dwelling.ts'
import type { DwellingDossier } from '../dossier.ts'
import type { LedgerText } from '../text.nl.ts'
import { foreseenUntil, sourceWords } from './view.ts'

type StripProps = { t: LedgerText; locale: Locale; dossier: DwellingDossier }

/** Both problems and how sure it is; each year opens. */
export function OutcomeStrip({ t, locale, dossier }: StripProps) {
  const { urgency } = dossier
  const { returnPeriodNow } = urgency.flood
  const end = foreseenUntil(dossier.date)
  const returns = returnPeriodNow === null ? '' : t.outcome.returns(formatNumber(returnPeriodNow, 0, locale))
  return (
    <Panel title={t.outcome.heading}>
      <StatStrip
        items={[
          problemStat(t, t.outcome.damp, urgency.damp, dampFigure(t, dossier), end),
          problemStat(t, t.outcome.flood, urgency.flood, floodFigure(t, dossier), end, returns),
          {
            label: t.outcome.sure,
            value: t.confidence[urgency.confidenceLevel],
            note: t.outcome.sureNote(formatNumber(urgency.confidence, 2, locale)),
          },
        ]}
      />
      <p className="wr-note">{t.outcome.asOf(formatLongDate(dossier.date, locale), sourceWords(t, dossier))}</p>
    </Panel>
  )
}

function problemStat(
  t: LedgerText,
  label: string,
  problem: ProblemUrgency,
  crossing: Figure,
  end: number,
  more = '',
): Stat {
  const note = (
    <>
      {problem.class === null ? null : <UrgencyMark mapClass={problem.class} />} {problemNote(t, problem)} {more}
    </>
  )
  return { label, value: problemValue(t, label, problem, crossing, end), note }
}

function problemValue(
  t: LedgerText,
  label: string,
  { status }: ProblemUrgency,
  crossing: Figure,
  end: number,
): Stat['value'] {
  if (status === 'unknown') return t.unknown
  if (status === 'not_applicable') return t.notApplicable
  if (crossing.value === null) return t.outcome.never
  return (
    <FigureValue figure={crossing} title={label} inputLabels={t.outcome.inputs} align="start">
      {crossing.value > end ? t.outcome.afterYear(end) : String(Math.floor(crossing.value))}
    </FigureValue>
  )
}

function problemNote(t: LedgerText, { status, yearP10, yearP90 }: ProblemUrgency): string {
  if (status === 'unknown') return t.outcome.unknown
  if (status === 'not_applicable') return t.outcome.notApplicable
  if (yearP10 === null) return ''
  return t.outcome.between(String(yearP10), yearP90 === null ? t.outcome.after : String(yearP90))
}

const sourceOf = (t: LedgerText, dossier: DwellingDossier) => ({
  document: sourceWords(t, dossier),
  asOf: dossier.date,
})

function dampFigure(t: LedgerText, dossier: DwellingDossier): Figure {
  const { filled, damp } = dossier.urgency
  return figure('damp-crossing', {
    value: damp.crossing,
    unit: 'year',
    formula: t.outcome.crossingFormula,
    inputs: {
      floor_level: filled.floor?.value ?? null,
      groundwater_ghg: filled.groundwater?.value ?? null,
      subsidence_rate: filled.rate?.value ?? null,
      start_year: decimalYear(dossier.date),
      damp_threshold: dossier.parameters.dampThreshold,
    },
    source: sourceOf(t, dossier),
    ...(filled.floor?.filledIn || filled.rate?.filledIn ? { reliability: 'assumption' as const } : {}),
  })
}

function floodFigure(t: LedgerText, dossier: DwellingDossier): Figure {
  const { filled, flood, dwelling } = dossier.urgency
  const isEnvelope = dossier.parameters.mode === 'envelope'
  const [raise, ...more] = dossier.urgency.raises
  return figure('flood-freeboard', {
    value: flood.crossing,
    unit: 'year',
    // The rule takes one raising: with more of them it cannot be checked by that rule alone.
    formula: more.length > 0 ? '' : t.outcome.floodFormula,
    inputs: {
      threshold_level: dwelling.threshold_level,
      street_level: dwelling.street_level,
      rain_depth_100: dwelling.rain_depth_100,
      subsidence_rate: filled.rate?.value ?? null,
      // The envelope holds the street where it is.
      street_subsidence_rate: isEnvelope ? 0 : filled.streetRate,
      ...(raise ? { raise_year: raise.year, raise_metres: raise.metres } : {}),
      start_year: decimalYear(dossier.date),
      year: flood.crossing ?? decimalYear(dossier.date),
    },
    source: sourceOf(t, dossier),
    ...(filled.rate?.filledIn ? { reliability: 'assumption' as const } : {}),
  })
}
