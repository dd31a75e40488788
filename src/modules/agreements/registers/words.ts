// Registers in the reader's language: names of columns, values as people write them, and problems as sentences.
import { calendarDate } from '#kernel/calendar.ts'
import { formatDate } from '#kernel/dutch.ts'
import { parseQuarter, printQuarter } from '#kernel/quarter.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { explainPersonal } from '#platform/sources/personal-columns.ts'
import type { WriteProblem } from '../model/registers/read-entry.ts'
import type { RegisterColumn, RegisterValue } from '../model/registers/register.ts'
import type { SetParty } from '../model/sets/parties.ts'
import { registersEn } from './names/text.en.ts'
import { type RegisterNames, registersNl } from './names/text.nl.ts'
import { registerEn } from './text.en.ts'
import { type RegisterText, registerNl } from './text.nl.ts'

export type RegisterWords = RegisterText & { names: RegisterNames; locale: Locale }

export const registerWords = (locale: Locale): RegisterWords => ({
  ...textsFor({ nl: registerNl, en: registerEn }, locale),
  names: textsFor({ nl: registersNl, en: registersEn }, locale),
  locale,
})

export const registerTitle = ({ names }: RegisterWords, name: string): string => names.registers[name]?.title ?? name
export const columnLabel = ({ names }: RegisterWords, name: string): string => names.columns[name] ?? name
export const choiceLabel = ({ names }: RegisterWords, choice: string): string => names.choices[choice] ?? choice

/** A value as people write it; null stays null. */
export function printValue(
  t: RegisterWords,
  { kind }: RegisterColumn,
  value: RegisterValue | undefined,
  parties: readonly SetParty[],
): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return kind === 'decimal' ? String(value).replace('.', ',') : String(value)
  if (kind === 'choice' || kind === 'yes-no') return choiceLabel(t, value)
  if (kind === 'party') return parties.find(({ code }) => code === value)?.name ?? value
  if (kind === 'day') return formatDate(calendarDate(value))
  const quarter = kind === 'quarter' ? parseQuarter(value) : null
  return quarter ? printQuarter(quarter) : value
}

export function problemSentence(t: RegisterWords, problem: WriteProblem): string {
  if (problem.problem === 'personal-data') return t.personal(explainPersonal(problem.kind, t.locale))
  const words = t.problems[problem.problem]
  if ('is' in problem) return t.about(words, choiceLabel(t, problem.is))
  if (!('other' in problem)) return words
  return t.about(
    words,
    problem.problem === 'other-length' ? problem.other : columnLabel(t, problem.other).toLowerCase(),
  )
}
