import { formatLargeEuros, formatNumber, formatShare, type Language } from '#kernel/dutch.ts'
import { usePage } from '#platform/ui/page-context.tsx'
import { printParameter, toShown } from '../../model/draft/typed-value.ts'
import type { TornadoInput } from '../../model/outcome/outcome.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../../model/parameters/defaults.ts'
import { parametersEn } from '../../parameters/text.en.ts'
import { type ParametersText, parametersNl } from '../../parameters/text.nl.ts'
import { workbenchEn } from '../../workbench/text.en.ts'
import { type WorkbenchText, workbenchNl } from '../../workbench/text.nl.ts'

const TEXTS: Readonly<Record<Language, WorkbenchText>> = { nl: workbenchNl, en: workbenchEn }
const PARAMETER_TEXTS: Readonly<Record<Language, ParametersText>> = { nl: parametersNl, en: parametersEn }

export type Words = {
  t: WorkbenchText
  p: ParametersText
  locale: Language
  /** 38400000 -> "€ 38,4 mln". */
  money(amount: number): string
  /** 38400000 -> "38,4". */
  million(amount: number): string
  /** The same at an axis: no decimals where there are none. */
  tick(amount: number): string
  count(value: number): string
  factor(value: number): string
  share(value: number, decimals?: number): string
  /** A parameter's value with its unit, e.g. "50 %" or "€ 385.000 per woning". */
  parameter(name: TornadoInput, value: number): string
  inputName(name: TornadoInput): string
  unitOf(name: ParameterName): string
}

const MILLION = 1e6

export function wordsFor(locale: Language): Words {
  const [t, p] = [TEXTS[locale], PARAMETER_TEXTS[locale]]
  const unitOf = (name: ParameterName) => p.words[name].unit ?? p.units[PARAMETER_DEFAULTS[name].unit] ?? ''
  return {
    t,
    p,
    locale,
    money: (amount) => formatLargeEuros(amount, locale),
    million: (amount) => formatNumber(amount / MILLION, 1, locale),
    tick: (amount) => formatNumber(amount / MILLION, Number.isInteger(amount / MILLION) ? 0 : 1, locale),
    count: (value) => formatNumber(value, 0, locale),
    factor: (value) => formatNumber(value, 2, locale),
    share: (value, decimals = 0) => formatShare(value, locale, decimals),
    inputName: (name) => (name === 'acquisitionLevel' ? t.tornado.level : p.words[name].name),
    unitOf,
    parameter: (name, value) =>
      name === 'acquisitionLevel'
        ? `${formatNumber(toShown(value, 'fraction'), 0, locale)}\u00a0%`
        : printWithUnit(printParameter(name, value, locale), unitOf(name)),
  }
}

/** The euro sign stands before its amount, every other unit behind. */
function printWithUnit(printed: string, unit: string): string {
  if (unit === '') return printed
  return unit.startsWith('€') ? `€\u00a0${printed}${unit.slice(1)}` : `${printed}\u00a0${unit}`
}

const WORDS: Readonly<Record<Language, Words>> = { nl: wordsFor('nl'), en: wordsFor('en') }

/** Texts and notation in the language of the page. */
export const useWords = (): Words => WORDS[usePage().locale]
