import { useState } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import { ENERGY_CLASSES, type EnergyClass } from '#modules/areas/model/index.ts'
import { LABEL_TABLES, type LabelTableName } from '#modules/scenarios/model/index.ts'
import { usePage } from '#platform/ui/page-context.tsx'
import {
  type HouseholdCircumstances,
  numberIn,
  RETURN_TERMS,
  type ReturnTerms,
  withNumbers,
} from '../../model/circumstances.ts'
import { readNumber } from '../../model/document/read-field.ts'
import { definitionOf, PARAMETER_GROUPS, PARAMETER_NAMES, type ParameterName } from '../../model/parameters.ts'
import type { HouseholdResult } from '../../model/result.ts'
import type { Ground } from './figures.ts'
import type { MyHomeState } from './use-my-home.ts'

/** The words and the plan; who changes it is told. */
type PlanGround = Pick<Ground, 't' | 'plan'>
type PlanState = Pick<MyHomeState, 'setPlan' | 'resetPlan' | 'isPlanChanged'>

type Props = { ground: Ground; result: HouseholdResult; state: MyHomeState }

/** Every number of the plan with its source, to change and see what moves; folded away at first. */
export function PlanForm({ ground, result, state }: Props) {
  const { t, plan } = ground
  const moving = new Set(
    result.options.flatMap(({ assumptions }) => assumptions.filter((one) => one.moving).map(({ name }) => name)),
  )
  return (
    <details className="wr-fold wr-plan">
      <summary>{t.plan.title}</summary>
      <p>{t.plan.lead}</p>
      <PlanChoices ground={ground} state={state} />
      {PARAMETER_GROUPS.map((group) => (
        <fieldset key={group} className="wr-fieldset wr-plan__group">
          <legend>{t.plan.groups[group]}</legend>
          {PARAMETER_NAMES.filter((name) => definitionOf(name).group === group).map((name) => (
            <NumberBox key={`${name}${state.isPlanChanged}`} {...{ ground, name, state }} isMoving={moving.has(name)} />
          ))}
        </fieldset>
      ))}
      {state.isPlanChanged ? (
        <button type="button" className="wr-btn" onClick={state.resetPlan}>
          {t.plan.reset}
        </button>
      ) : null}
      <p className="wr-note">
        {plan.name}, {plan.ruleDate}
      </p>
    </details>
  )
}

export function PlanChoices({ ground: { t, plan }, state }: { ground: PlanGround; state: PlanState }) {
  const set = (changes: Partial<HouseholdCircumstances>) => state.setPlan({ ...plan, ...changes })
  return (
    <fieldset className="wr-fieldset wr-plan__group">
      <legend>{t.plan.groups.plan}</legend>
      <Choice
        label={t.plan.terms}
        value={plan.returnTerms}
        options={RETURN_TERMS.map((value) => [value, t.plan.returnTerms[value]])}
        choose={(value) => set({ returnTerms: value as ReturnTerms })}
      />
      <Choice
        label={t.plan.table}
        value={plan.labelTable}
        options={LABEL_TABLES.map((value) => [value, t.plan.tables[value]])}
        choose={(value) => set({ labelTable: value as LabelTableName })}
      />
      <Choice
        label={t.plan.newLabel}
        value={plan.newLabel}
        options={ENERGY_CLASSES.map((value) => [value, value])}
        choose={(value) => set({ newLabel: value as EnergyClass })}
      />
    </fieldset>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  choose(value: string): void
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label className="wr-plan__row">
      <span>{label}</span>
      <select className="utrecht-select wr-select" value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

type BoxProps = { ground: PlanGround; name: ParameterName; state: PlanState; isMoving: boolean }

export function NumberBox({ ground: { t, plan }, name, state, isMoving }: BoxProps) {
  const { locale } = usePage()
  const definition = definitionOf(name)
  const perUnit = isPercent(name) ? 100 : 1
  const value = numberIn(plan, name)
  const written = value === null ? '' : plain(value * perUnit, locale)
  const [text, setText] = useState(written)
  const read = readText(text, definition, perUnit)
  const id = `plan-${name}`
  const { source, reliability } = plan.numbers[name]
  const change = (typed: string) => {
    setText(typed)
    const next = readText(typed, definition, perUnit)
    if (next !== 'wrong') state.setPlan(withNumbers(plan, { [name]: next }))
  }
  return (
    <div className="wr-plan__row">
      <label htmlFor={id}>{t.parameters[name]}</label>
      {read === 'wrong' ? (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {t.problems['out-of-range'](
            t.parameters[name],
            formatNumber(definition.low * perUnit, 0, locale),
            formatNumber(definition.high * perUnit, 0, locale),
          )}
        </p>
      ) : null}
      <span className="wr-inputline">
        <input
          className="utrecht-textbox wr-input wr-input--8"
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={read === 'wrong' ? true : undefined}
          aria-describedby={`${read === 'wrong' ? `${id}-fout ` : ''}${id}-bron`}
          onChange={(event) => change(event.target.value)}
        />
        <span className="wr-inputunit">{unitWords(t, name)}</span>
      </span>
      <small id={`${id}-bron`}>
        {reliability === 'assumption' ? t.plan.assumption : printSource(source)}
        {isMoving ? `; ${t.plan.moves}` : ''}
      </small>
    </div>
  )
}

const isPercent = (name: ParameterName): boolean => {
  const { unit } = definitionOf(name)
  return unit === 'fraction' || unit === 'fraction/year'
}

/** Empty is unknown, which the sum then says. */
function readText(text: string, definition: ReturnType<typeof definitionOf>, perUnit: number): number | null | 'wrong' {
  const digits = text
    .trim()
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  if (digits === '') return null
  const read = readNumber(definition, Number(digits) / perUnit)
  return 'problem' in read ? 'wrong' : (read.value as number)
}

/** As somebody types it: no grouping, a decimal comma, no digits of a machine. */
const plain = (value: number, locale: 'nl' | 'en'): string => {
  const text = String(Math.round(value * 1e4) / 1e4)
  return locale === 'nl' ? text.replace('.', ',') : text
}

function unitWords(t: Ground['t'], name: ParameterName): string {
  if (isPercent(name)) return t.plan.percent
  const words: Partial<Record<ReturnType<typeof definitionOf>['unit'], string>> = {
    EUR: t.euro,
    'EUR/month': t.euroPerMonth,
    months: t.plan.months,
    years: t.plan.years,
    dwelling: t.plan.homes,
    year: t.plan.year,
  }
  return words[definitionOf(name).unit] ?? t.plan.factor
}
