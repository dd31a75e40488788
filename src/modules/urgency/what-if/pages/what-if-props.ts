// What the panel needs, in the language of the reader; the same for the page and for the drawer.
import type { Visit } from '#platform/http/route.ts'
import { type Locale, type Texts, textsFor } from '#platform/i18n/locale.ts'
import type { WhatIfProps } from '../../islands/what-if.tsx'
import {
  MAIN_SLIDERS,
  MORE_SLIDERS,
  printValue,
  SLIDERS,
  type Slider,
  typedValue,
} from '../../model/parameter-sets/layout.ts'
import { valuesOf } from '../../model/parameter-sets/set-version.ts'
import { fileNameOf, PARAMETER_DEFAULTS, type ParameterName, type Parameters } from '../../model/parameters.ts'
import type { WhatIfParameter, WhatIfReply } from '../../model/what-if/answer.ts'
import { readValue } from '../../model/what-if/typed-value.ts'
import { modeWord, orderWord, problemWord, readQuestion } from '../../pages/question.ts'
import { textOf } from '../../pages/view.ts'
import { parametersText, shortHash, unitOf } from '../../parameters/words.ts'
import { whatIfEn } from '../text.en.ts'
import { type WhatIfText, whatIfNl } from '../text.nl.ts'
import type { WhatIfStart, WhatIfWish } from '../usecases.ts'

const TEXTS: Texts<WhatIfText> = { nl: whatIfNl, en: whatIfEn }
export const whatIfText = (locale: Locale): WhatIfText => textsFor(TEXTS, locale)

export type Asked = { wish: WhatIfWish; wrong: { name: ParameterName; words: string }[] }

/** Values in the address that differ from those of the run, and those that are no value; other names are not ours. */
export function readAsked({ query, locale }: Visit, base: Parameters): Asked {
  const t = whatIfText(locale)
  const { words } = parametersText(locale)
  const asked: Asked = { wish: { values: {}, withClasses: query.get('klassen') === 'ja' }, wrong: [] }
  for (const { name } of SLIDERS) {
    const typed = query.get(fileNameOf(name))
    if (typed === null || typed.trim() === '') continue
    const read = readValue(name, typed)
    const { low, high } = PARAMETER_DEFAULTS[name]
    if (read.ok && read.value !== base[name]) asked.wish.values[name] = read.value
    if (read.ok) continue
    const label = words[name].name
    const range = [printValue(name, low, locale), printValue(name, high, locale)] as const
    const told = read.problem === 'out-of-range' ? t.wrong[read.problem](label, ...range) : t.wrong[read.problem](label)
    asked.wrong.push({ name, words: told })
  }
  return asked
}

export function whatIfProps(
  visit: Visit,
  { run, current }: WhatIfStart,
  { reply, isFolded }: { reply: WhatIfReply | null; isFolded: boolean },
): WhatIfProps {
  const { locale, query } = visit
  const t = whatIfText(locale)
  const study = textOf(visit)
  const { choice } = readQuestion(query)
  const set = parametersText(locale).setLine(run.parameterSet, shortHash(run.parametersHash))
  const inUse = valuesOf(current.overrides)
  const parameterOf = (slider: Slider): WhatIfParameter => ({
    ...slider,
    ...wordsOf(slider.name, locale),
    base: run.parameters[slider.name],
  })
  return {
    locale,
    action: visit.href('/urgentie/wat-als'),
    data: visit.href('/urgentie/wat-als/cijfers'),
    change: visit.may({ object: 'urgency-parameters', action: 'write' })
      ? visit.href('/urgentie/aannames/wijzigen')
      : null,
    areaPath: visit.href('/urgentie/buurten/'),
    question: {
      probleem: problemWord(choice.problem),
      horizon: choice.horizon === 'now' ? 'nu' : choice.horizon,
      straat: modeWord(run.mode),
      rangschik: orderWord(choice.rankBy ?? 'expected'),
      run: String(run.number),
    },
    year: study.inYear[choice.horizon],
    problem: study.problemInSentence[choice.problem],
    startsFrom: t.startsFrom(run.number, set),
    source: t.source(run.number, set),
    main: MAIN_SLIDERS.map(parameterOf),
    more: MORE_SLIDERS.map(parameterOf),
    typed: Object.fromEntries(
      SLIDERS.map(({ name }) => [
        fileNameOf(name),
        query.get(fileNameOf(name))?.trim() || typedValue(run.parameters[name], locale),
      ]),
    ),
    current: Object.fromEntries(SLIDERS.map(({ name }) => [fileNameOf(name), inUse[name]])),
    reply,
    withClasses: query.get('klassen') === 'ja',
    isFolded,
  }
}

function wordsOf(name: ParameterName, locale: Locale): Omit<WhatIfParameter, 'name' | 'base' | 'from' | 'to' | 'step'> {
  const { words, standings } = parametersText(locale)
  const { basis, value } = PARAMETER_DEFAULTS[name]
  const { name: label, meaning, why } = words[name]
  return {
    key: fileNameOf(name),
    label,
    meaning,
    why,
    basis: standings[basis],
    unit: unitOf(name, locale),
    standard: value,
  }
}
