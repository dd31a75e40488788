// A set of parameters in words, for pages, files and the API.
import { formatList } from '#kernel/dutch.ts'
import { type Locale, type Texts, textsFor } from '#platform/i18n/locale.ts'
import { printValue } from '../model/parameter-sets/layout.ts'
import { type SetVersion, type Standing, standings } from '../model/parameter-sets/set-version.ts'
import { PARAMETER_DEFAULTS, type ParameterName, type Parameters, parametersHash } from '../model/parameters.ts'
import { parametersEn } from './text.en.ts'
import { type ParametersText, parametersNl } from './text.nl.ts'

const TEXTS: Texts<ParametersText> = { nl: parametersNl, en: parametersEn }
export const parametersText = (locale: Locale): ParametersText => textsFor(TEXTS, locale)

/** So many digits of a hash tell two sets apart for a reader. */
const SHORT = 8
export const shortHash = (hash: string): string => hash.slice(0, SHORT)

export const unitOf = (name: ParameterName, locale: Locale): string => {
  const { unit } = PARAMETER_DEFAULTS[name]
  return parametersText(locale).units[unit] ?? unit
}

/** "0,50 m": a value with its unit. */
export const valueWithUnit = (name: ParameterName, value: number, locale: Locale): string =>
  `${printValue(name, value, locale)}\u00A0${unitOf(name, locale)}`

/** What the values of a run rest on; the set is named apart. */
export type Basis = { set: SetVersion; parameters: Parameters; found: Record<Standing, ParameterName[]> }
export const basisOf = (parameters: Parameters, set: SetVersion): Basis => ({
  set,
  parameters,
  found: standings(parameters, set),
})

/** "Grens vocht (0,50 m)": names with the values that differ from the default. */
export function listWithValues({ parameters }: Basis, names: readonly ParameterName[], locale: Locale): string {
  const { words } = parametersText(locale)
  return formatList(
    names.map((name) => `${words[name].name} (${valueWithUnit(name, parameters[name], locale)})`),
    locale,
  )
}

export const listNames = (names: readonly ParameterName[], locale: Locale): string =>
  formatList(
    names.map((name) => parametersText(locale).words[name].name),
    locale,
  )

/** Lines under a table in a file: which set, what departs from the defaults, what is a default without a source. */
export function fileNotes(basis: Basis, locale: Locale): string[] {
  const t = parametersText(locale)
  const { set, found } = basis
  const departing = [...found.own, ...found.run]
  return [
    t.fileNote.set(t.setLine(set.number, shortHash(parametersHash(basis.parameters)))),
    departing.length === 0 ? t.fileNote.none : t.fileNote.own(listWithValues(basis, departing, locale)),
    ...(found.assumption.length === 0 ? [] : [t.fileNote.assumption(listNames(found.assumption, locale))]),
  ]
}
