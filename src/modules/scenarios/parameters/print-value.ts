import { formatNumber } from '#kernel/dutch.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../model/parameters/defaults.ts'
import { parametersEn } from './text.en.ts'
import { type ParametersText, parametersNl } from './text.nl.ts'

const MOST_DECIMALS = 3

export const parametersText = (locale: Locale): ParametersText => (locale === 'nl' ? parametersNl : parametersEn)

/** A value of a parameter with its unit: "30 %", "82.000 € per woning". */
export function printParameter(name: ParameterName, value: number, locale: Locale): string {
  const t = parametersText(locale)
  const { unit } = PARAMETER_DEFAULTS[name]
  const isShare = unit.startsWith('fraction')
  const shown = isShare ? value * 100 : value
  const decimals = Math.min(MOST_DECIMALS, (String(Math.round(shown * 1e6) / 1e6).split('.')[1] ?? '').length)
  const words = t.words[name].unit ?? t.units[unit] ?? unit
  return `${formatNumber(shown, decimals, locale)}${words === '' ? '' : `\u00A0${words}`}`
}
