// The fields of ordering a run: day, street, parameters, groundwater; and what is read from them.
import { type CalendarDate, parseCalendarDate, yearOf } from '#kernel/calendar.ts'
import { formatNumber } from '#kernel/dutch.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import { errorOf, Field, Radios, Select } from '#platform/ui/index.ts'
import { printValue } from '../../model/parameter-sets/layout.ts'
import { DEFAULT_SET, parametersOf, type SetVersion, valuesOf } from '../../model/parameter-sets/set-version.ts'
import { type Mode, PARAMETER_DEFAULTS } from '../../model/parameters.ts'
import type { RunWish } from '../../order-run.ts'
import type { ParametersText } from '../text.nl.ts'
import { currentOf, type OrderChoices, setNumbered } from '../usecases.ts'
import { valueWithUnit } from '../words.ts'

const TRENDS = ['set', 'vast', 'volgt', 'zelf'] as const
type TrendChoice = (typeof TRENDS)[number]

/** As typed, so that a form with mistakes comes back as it was sent. */
export type TypedOrder = { date: string; set: string; trend: string; ownTrend: string }

export const openedOrder = (visit: Visit, { sets }: OrderChoices): TypedOrder => ({
  date: visit.today,
  set: String(currentOf(sets).number),
  trend: 'set',
  ownTrend: '',
})

/** A field that was not sent at all is the usual choice; an empty one is empty. */
export function readOrder(visit: Visit, choices: OrderChoices): TypedOrder {
  const usual = openedOrder(visit, choices)
  return {
    date: visit.form.get('datum') ?? usual.date,
    set: visit.form.get('set') ?? usual.set,
    trend: visit.form.get('grondwater') ?? usual.trend,
    ownTrend: visit.form.get('stijging') ?? usual.ownTrend,
  }
}

type OrderFieldsProps = {
  t: ParametersText
  visit: Visit
  choices: OrderChoices
  typed: TypedOrder
  errors: readonly FieldError[]
}

export function OrderFields({ t, visit: { locale }, choices, typed, errors }: OrderFieldsProps) {
  const { sets, followsGround } = choices
  const current = currentOf(sets)
  const chosen = setNumbered(sets, Number(typed.set)) ?? current
  const trendOf = (value: number) => valueWithUnit('groundwaterTrend', value, locale)
  const help = t.order.trendHelp
  const followed = followsGround
    ? `${help.follows} ${t.order.followsFrom(trendOf(-followsGround.trend), formatNumber(followsGround.dwellings, 0, locale))}`
    : help.followsUnknown
  return (
    <>
      <Field
        name="datum"
        type="date"
        label={t.order.date}
        help={t.order.dateHelp}
        value={typed.date}
        size={16}
        error={errorOf(errors, 'datum')}
      />
      <Select
        name="set"
        label={t.order.set}
        help={t.order.setHelp}
        value={typed.set}
        error={errorOf(errors, 'set')}
        options={[...sets, DEFAULT_SET].map((set) => ({
          value: String(set.number),
          label: optionOf(t, set, current),
        }))}
      />
      <Radios
        name="grondwater"
        label={t.order.trend}
        value={typed.trend}
        error={errorOf(errors, 'grondwater')}
        options={[
          { value: 'set', label: t.order.trends.set(trendOf(valuesOf(chosen.overrides).groundwaterTrend)) },
          { value: 'vast', label: t.order.trends.fixed, help: help.fixed },
          {
            value: 'volgt',
            label: t.order.trends.follows(followsGround ? trendOf(followsGround.trend) : '–'),
            help: followed,
          },
          { value: 'zelf', label: t.order.trends.own, help: help.own },
        ]}
      />
      <Field
        name="stijging"
        label={t.order.trendValue}
        value={typed.ownTrend}
        required={false}
        size={8}
        inputMode="decimal"
        error={errorOf(errors, 'stijging')}
      />
    </>
  )
}

function optionOf(t: ParametersText, set: SetVersion, current: SetVersion): string {
  const words = t.order.setOption(set.number, Object.keys(set.overrides).length)
  return set.number === current.number ? t.order.setNow(words) : words
}

/** Years for which a study is thinkable; a date picker takes the year 20026 as well. */
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

/** What is ordered, or every mistake at its field. */
export function judgeOrder(
  t: ParametersText,
  { locale }: Visit,
  typed: TypedOrder,
  mode: Mode,
  choices: OrderChoices,
): Result<RunWish, FieldError[]> {
  const date = readDate(typed.date)
  const set = /^\d{1,9}$/.test(typed.set) ? setNumbered(choices.sets, Number(typed.set)) : null
  const trend = readTrend(typed, choices)
  const { low, high } = PARAMETER_DEFAULTS.groundwaterTrend
  const [from, to] = [low, high].map((value) => printValue('groundwaterTrend', value, locale)) as [string, string]
  const errors: FieldError[] = [
    ...(date ? [] : [{ field: 'datum', message: t.order.dateWrong }]),
    ...(set ? [] : [{ field: 'set', message: t.order.setUnknown }]),
    ...(trend === 'no-follow' ? [{ field: 'grondwater', message: t.order.trendHelp.followsUnknown }] : []),
    ...(trend === 'wrong' ? [{ field: 'stijging', message: t.order.trendWrong(from, to) }] : []),
  ]
  if (!date || !set || typeof trend === 'string') return refuse(errors)
  return ok({ date, parameters: parametersOf(set, { mode, groundwaterTrend: trend.value }), parameterSet: set.number })
}

function readDate(text: string): CalendarDate | null {
  const date = parseCalendarDate(text)
  return date && yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_YEAR ? date : null
}

/** mm per year; value null: as the set says. A choice that does not exist is the usual one. */
function readTrend({ trend, ownTrend }: TypedOrder, { followsGround }: OrderChoices) {
  const { low, high } = PARAMETER_DEFAULTS.groundwaterTrend
  const own = parseNumber(ownTrend, 'either')
  const values: Record<TrendChoice, () => { value: number | null } | 'wrong' | 'no-follow'> = {
    set: () => ({ value: null }),
    vast: () => ({ value: 0 }),
    volgt: () => (followsGround ? { value: followsGround.trend } : 'no-follow'),
    zelf: () => (own !== null && own >= low && own <= high ? { value: own } : 'wrong'),
  }
  const choice = TRENDS.find((one) => one === trend) ?? 'set'
  return values[choice]()
}
