// Whether a larger investment in homes should wait until somebody looked at their foundations (DSK-08).
import type { CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { findDwelling } from '../ledger/dossier.ts'
import { problemAt } from '../model/columns/outcomes.ts'
import type { UrgencyClass } from '../model/dwelling.ts'
import { type Balance, investmentBalance, type Measure, type Sensitivity } from '../model/stacked/investment-balance.ts'
import { MAIN_CHOICE } from '../model/study-ranking.ts'
import { publishAreas, type RankedArea } from '../publishing/published-areas.ts'
import { areasByCode, dwellingsOfRun, newestRun, type StoredRun } from '../store.ts'
import { stackedText } from './words.ts'

/** Where the investment is planned. A district is asked as an area: WK and BU codes both. */
export type InvestmentPlace =
  | { neighbourhoodCode: string }
  | { blockId: string }
  | { streetId: string }
  | { dwellingId: string }

export type BalanceAdvice = {
  balance: Balance
  measure: Measure
  place: Sensitivity
  /** The run that it rests on; null when there is none. */
  run: { number: number; date: CalendarDate } | null
}

/**
 * The newest run's advice for an investment in one place. Nothing known, or nothing that may be shown, is "measure
 * first". A dwelling's own advice is for its owner and for roles that may open its dossier; never publish it.
 */
export async function investmentBalanceFor(db: Db, place: InvestmentPlace, measure: Measure): Promise<BalanceAdvice> {
  const [advice] = await investmentBalances(db, place, [measure])
  return advice as BalanceAdvice
}

/** The same advice for several investments in one place. */
export async function investmentBalances(
  db: Db,
  place: InvestmentPlace,
  measures: readonly Measure[],
): Promise<BalanceAdvice[]> {
  const run = await newestRun(db, 'envelope')
  const sensitivity: Sensitivity = run ? await sensitivityOf(db, run, place) : { known: false, why: 'no-run' }
  return measures.map((measure) => adviceOn(measure, sensitivity, run))
}

const adviceOn = (measure: Measure, place: Sensitivity, run: StoredRun | null): BalanceAdvice => ({
  ...{ balance: investmentBalance(place), measure, place },
  run: run ? { number: run.number, date: run.date } : null,
})

function sensitivityOf(db: Db, run: StoredRun, place: InvestmentPlace): Promise<Sensitivity> {
  if ('dwellingId' in place) return dwellingSensitivity(db, run, place.dwellingId)
  if ('blockId' in place) return areaSensitivity(db, run, place.blockId, 'blok')
  if ('streetId' in place) return areaSensitivity(db, run, place.streetId, 'straat')
  const { neighbourhoodCode: code } = place
  return areaSensitivity(db, run, code, code.startsWith('WK') ? 'wijk' : 'buurt')
}

const LEVELS = { blok: 'block', straat: 'street', buurt: 'neighbourhood', wijk: 'district' } as const

/** A street may lie in several buurten: its most urgent part counts, and one that is not known is not safe. */
async function areaSensitivity(db: Db, run: StoredRun, code: string, level: keyof typeof LEVELS): Promise<Sensitivity> {
  const found = (await areasByCode(db, run.id, code)).filter((area) => area.level === level)
  const parts = found.flatMap((area) => publishAreas([area], run, MAIN_CHOICE))
  const ranked = parts.filter(({ state, class: urgency }) => state === 'ranked' && urgency !== null)
  const worst = ranked.map((part) => part.class as UrgencyClass).sort()[ranked.length - 1]
  const unknown = parts.find((part) => !ranked.includes(part))
  const isSure =
    worst !== undefined && investmentBalance({ known: true, class: worst, level: LEVELS[level] }) === 'warn'
  if (worst === undefined || (unknown && !isSure)) return { known: false, why: whyUnknown(unknown) }
  return { known: true, class: worst, level: LEVELS[level] }
}

/** Without a word of the run the place was never measured. */
const whyUnknown = (part: RankedArea | undefined): 'not-measured' | 'not-shown' =>
  part?.state === 'withheld' || part?.state === 'not-shown' ? 'not-shown' : 'not-measured'

async function dwellingSensitivity(db: Db, run: StoredRun, id: string): Promise<Sensitivity> {
  const dwelling = await findDwelling(db, id)
  const kept = dwelling && (await dwellingsOfRun(db, run.id, dwelling.row.neighbourhood_code))
  const row = kept?.table.ids.indexOf(id) ?? -1
  if (!kept || row < 0) return { known: false, why: 'not-measured' }
  const problems = [kept.outcomes.damp, kept.outcomes.flood].map((problem) => problemAt(problem, row))
  if (problems.some(({ status }) => status === 'unknown')) return { known: false, why: 'not-measured' }
  const classes = problems.flatMap((problem) => (problem.class === null ? [] : [problem.class]))
  return { known: true, class: classes.sort().at(-1) ?? 'U0', level: 'dwelling' }
}

export type BalanceWords = { verdict: string; measure: string; reason: string; source: string | null }

/** The advice as a person reads it, with the run that it rests on. */
export function balanceInWords({ balance, measure, place, run }: BalanceAdvice, locale: Locale): BalanceWords {
  const { balance: t } = stackedText(locale)
  return {
    verdict: t.verdicts[balance],
    measure: t.measures[measure],
    reason: place.known
      ? t.reason[balance === 'measure-first' ? 'warn' : balance](t.levels[place.level], t.byClass[place.class])
      : t.reason.unknown[place.why],
    source: run ? t.source(run.number, formatLongDate(run.date, locale)) : null,
  }
}
