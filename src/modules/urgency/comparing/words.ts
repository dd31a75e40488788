// What moved a neighbourhood, in words.
import { formatList, formatNumber } from '#kernel/dutch.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import type { ParameterName } from '../model/parameters.ts'
import { parametersText } from '../parameters/words.ts'
import { comparingEn } from './text.en.ts'
import { type ComparingText, comparingNl } from './text.nl.ts'
import type { ComparedArea, ComparedPart, ComparedPartName } from './usecases.ts'

export const comparingText = (locale: Locale): ComparingText =>
  textsFor<ComparingText>({ nl: comparingNl, en: comparingEn }, locale)

const PARAMETER = 'parameter:'

export function partName(name: ComparedPartName, locale: Locale): string {
  if (!name.startsWith(PARAMETER)) return comparingText(locale).names[name as keyof ComparingText['names']]
  return parametersText(locale).words[name.slice(PARAMETER.length) as ParameterName].name
}

/** The name of a part, and of what was put together in it. */
export const partLabel = (part: ComparedPart, locale: Locale): string =>
  'names' in part
    ? `${partName(part.name, locale)} (${formatList(
        part.names.map((name) => partName(name, locale)),
        locale,
      )})`
    : partName(part.name, locale)

/** A sign before every amount, so that the direction is not told by a colour alone. */
export function signed(amount: number, locale: Locale, decimals = 1): string {
  const text = formatNumber(Math.abs(amount), decimals, locale)
  const isNothing = Number(Math.abs(amount).toFixed(decimals)) === 0
  return isNothing ? text : `${amount < 0 ? '−' : '+'}${text}`
}

/** The parts that did most, biggest first. */
export const mainParts = (parts: readonly ComparedPart[], most = 2): ComparedPart[] =>
  parts.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, most)

/** "Kleipolder-Noord ging van rang 2 naar 1 doordat ..." */
export function sentenceOf({ name, before, after, change }: ComparedArea, locale: Locale): string {
  const { sentence } = comparingText(locale)
  const [was, is] = [before?.rank ?? null, after?.rank ?? null]
  const rank = rankWords(sentence, name, was, is)
  if (change === null) return sentence.few(rank)
  if (change.parts.length === 0) return was === is ? sentence.nothing(rank) : sentence.byOthers(rank)
  const told = changeWords(change, locale)
  if (was === null || is === null || was === is) return sentence.beside(rank, told)
  // A place up with more dwellings, or down with fewer: the change explains the rank.
  return was > is === change.after > change.before ? sentence.because(rank, told) : sentence.others(rank, told)
}

function changeWords({ before, after, parts }: NonNullable<ComparedArea['change']>, locale: Locale): string {
  const { sentence } = comparingText(locale)
  const [was, is] = [formatNumber(before, 1, locale), formatNumber(after, 1, locale)]
  const main = mainParts(parts).map((part) => sentence.part(partName(part.name, locale), signed(part.amount, locale)))
  const mostly = sentence.mostly(formatList(main, locale))
  if (was === is) return `${sentence.stayed(is)}${mostly}`
  return `${after > before ? sentence.rose(was, is) : sentence.fell(was, is)}${mostly}`
}

function rankWords(sentence: ComparingText['sentence'], name: string, was: number | null, is: number | null): string {
  if (was === null) return is === null ? sentence.noRank(name) : sentence.rankNew(name, is)
  if (is === null) return sentence.rankLost(name)
  return was === is ? sentence.rankSame(name, is) : sentence.rankMoved(name, was, is)
}
