// A saved scenario by the rules of another day: which values change, and the scenario with those.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { NoValueOn } from '../dated-rules/dated-table.ts'
import { valueOn } from '../dated-rules/dated-table.ts'
import { TRANSFER_TAX } from '../dated-rules/transfer-tax.ts'
import {
  DATED_PARAMETER_NAMES,
  DATED_PARAMETERS,
  type DatedParameter,
  givenBy,
} from '../parameters/dated-parameters.ts'
import { valuesOf } from '../parameters/values.ts'
import type { Scenario } from '../scenario.ts'

/** `kept`: the scenario has a value of its own for it, which stays. */
export type RuleChange = {
  rule: DatedParameter | 'transfer-tax'
  from: number
  to: number
  kept: boolean
}

export type Repriced = {
  scenario: Scenario
  changes: readonly RuleChange[]
  /** Rules without a value on the new day: they keep the value that they had, and this is told. */
  unknown: readonly NoValueOn[]
}

/** The scenario with the rules of `ruleDate`; a value that somebody gave by hand is not touched. */
export function reprice(scenario: Scenario, ruleDate: CalendarDate): Repriced {
  const before = valuesOf(scenario.parameters)
  const parameters = { ...scenario.parameters }
  const changes: RuleChange[] = []
  const unknown: NoValueOn[] = []
  for (const name of DATED_PARAMETER_NAMES) {
    const found = DATED_PARAMETERS[name].on(ruleDate)
    if (!found.ok) {
      unknown.push(found.reason)
      continue
    }
    const { value } = found.value
    if (value === before[name]) continue
    const kept = isOwn(scenario, name)
    changes.push({ rule: name, from: before[name], to: value, kept })
    if (!kept) parameters[name] = givenBy(name, found.value)
  }
  return {
    scenario: { ...scenario, settings: { ...scenario.settings, ruleDate }, parameters },
    changes: [...changes, ...taxChange(scenario, ruleDate)],
    unknown,
  }
}

/** Given by hand: present, and not what the rule said on the day that the scenario has now. */
function isOwn({ parameters, settings }: Scenario, name: DatedParameter): boolean {
  const own = parameters[name]
  if (!own) return false
  const then = DATED_PARAMETERS[name].on(settings.ruleDate)
  return !then.ok || then.value.value !== own.value
}

function taxChange({ settings }: Scenario, ruleDate: CalendarDate): RuleChange[] {
  const [before, after] = [settings.ruleDate, ruleDate].map((date) => valueOn(TRANSFER_TAX, date))
  if (!before?.ok || !after?.ok) return []
  const [from, to] = [before.value.value.otherDwelling, after.value.value.otherDwelling]
  return from === to ? [] : [{ rule: 'transfer-tax', from, to, kept: false }]
}
