import type { Language } from '#kernel/dutch.ts'
import { printValue, typedValue } from '../../model/parameter-sets/layout.ts'
import { PARAMETER_DEFAULTS } from '../../model/parameters.ts'
import type { WhatIfParameter } from '../../model/what-if/answer.ts'
import { readValue } from '../../model/what-if/typed-value.ts'
import type { WhatIfText } from '../../what-if/text.nl.ts'

export type Typed = Readonly<Record<string, string>>

type SliderProps = {
  t: WhatIfText
  locale: Language
  parameter: WhatIfParameter
  /** As it stands in the box. */
  typed: string
  move(parameter: WhatIfParameter, typed: string): void
}

export const isChanged = ({ name, base }: WhatIfParameter, typed: string): boolean => {
  const read = readValue(name, typed)
  return !read.ok || read.value !== base
}

export function problemWords(t: WhatIfText, { name, label }: WhatIfParameter, typed: string, locale: Language) {
  const read = readValue(name, typed)
  if (read.ok) return null
  if (read.problem === 'not-a-number') return t.wrong['not-a-number'](label)
  const { low, high } = PARAMETER_DEFAULTS[name]
  return t.wrong['out-of-range'](label, printValue(name, low, locale), printValue(name, high, locale))
}

/** Slider and number box for one parameter; the box alone is part of the form. */
export function ParameterSlider({ t, locale, parameter, typed, move }: SliderProps) {
  const { name, key, label, meaning, unit, base, standard, why, basis, from, to, step } = parameter
  const id = `veld-${key}`
  const read = readValue(name, typed)
  const problem = problemWords(t, parameter, typed, locale)
  const withUnit = (value: number) => `${printValue(name, value, locale)}\u00A0${unit}`
  return (
    <div className={`wr-slider${isChanged(parameter, typed) ? ' is-changed' : ''}`}>
      <label className="wr-slider__name" htmlFor={id}>
        {label}
        {isChanged(parameter, typed) ? <span className="wr-slider__mark"> {t.changed}</span> : null}
      </label>
      {problem === null ? null : (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {problem}
        </p>
      )}
      <div className="wr-slider__line">
        <input
          className="wr-slider__range"
          type="range"
          min={from}
          max={to}
          step={step}
          value={read.ok ? Math.min(Math.max(read.value, from), to) : base}
          aria-label={t.slider(label)}
          aria-valuetext={read.ok ? withUnit(read.value) : typed}
          onChange={(event) => move(parameter, typedValue(Number(event.target.value), locale))}
        />
        <span className="wr-slider__box">
          <input
            className="utrecht-textbox utrecht-textbox--html-input wr-input"
            id={id}
            name={key}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={`${problem === null ? '' : `${id}-fout `}${id}-uitleg`}
            onChange={(event) => move(parameter, event.target.value)}
          />
          <span className="wr-inputunit">{unit}</span>
        </span>
      </div>
      <p className="wr-slider__facts" id={`${id}-uitleg`}>
        {meaning} {t.facts(withUnit(base), withUnit(standard), why, basis)}
      </p>
    </div>
  )
}
