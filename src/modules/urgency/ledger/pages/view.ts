import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { formatMetres, formatNumber, formatRate } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { Visit } from '#platform/http/route.ts'
import { type Locale, type Texts, textsFor } from '#platform/i18n/locale.ts'
import { isRate } from '../../model/ledger/hand-reading.ts'
import type { ReadingKind } from '../../model/ledger/reading.ts'
import { MODE_WORDS, modeWord } from '../../pages/question.ts'
import type { Yardstick } from '../dossier.ts'
import { ledgerEn } from '../text.en.ts'
import { type LedgerText, ledgerNl } from '../text.nl.ts'

const TEXTS: Texts<LedgerText> = { nl: ledgerNl, en: ledgerEn }
export const textOf = ({ locale }: Pick<Visit, 'locale'>): LedgerText => textsFor(TEXTS, locale)

/** What the address asks of a dossier; a year or a word that cannot be counts as none. */
export type Asked = { mode: (typeof MODE_WORDS)[keyof typeof MODE_WORDS]; year: number }

const USUAL_YEAR = 2050
const YEARS_AHEAD = 100

export function readAsked(query: URLSearchParams, thisYear: number): Asked {
  const year = Number(query.get('jaar'))
  const street = query.get('straat') ?? ''
  const mode = street === 'straatplanning' ? MODE_WORDS.straatplanning : MODE_WORDS.omhullende
  const canBe = Number.isInteger(year) && year > thisYear && year <= thisYear + YEARS_AHEAD
  return { mode, year: canBe ? year : Math.max(USUAL_YEAR, thisYear + 1) }
}
export const streetWord = ({ mode }: Asked): string => modeWord(mode)

/** A value of the ledger without its unit. */
export const formatReading = (kind: ReadingKind, value: number, locale: Locale): string =>
  formatNumber(value, isRate(kind) ? 1 : 2, locale)

/** The same with its unit, for a sentence. */
export const formatWithUnit = (t: LedgerText, kind: ReadingKind, value: number, locale: Locale): string =>
  isRate(kind)
    ? formatRate(value, locale)
    : kind === 'rain_depth_100' || kind === 'rain_depth_1000'
      ? formatMetres(value, locale)
      : `${formatReading(kind, value, locale)} ${t.units[kind]}`

/** The name of a block, or what it is called without one. */
export const blockName = (t: LedgerText, { id, name }: { id: string; name: string | null }): string =>
  name ?? t.block.title(id)

/** Where the numbers of a dossier come from. */
export const sourceWords = (t: LedgerText, { run }: Yardstick): string =>
  run ? t.outcome.fromRun(run.number) : t.outcome.noRun

export const writtenSource = (t: LedgerText, source: Parameters<typeof printSource>[0] | null): string =>
  source ? printSource(source) : t.history.byHand

const FORESEEN_YEARS = 100

/** A year further away than this is a sum, not an expectation: it is shown as "after". */
export const foreseenUntil = (date: CalendarDate): number => yearOf(date) + FORESEEN_YEARS
