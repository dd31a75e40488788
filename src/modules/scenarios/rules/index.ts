import type { Rule } from '#platform/rules/rule.ts'
import { budgetRules } from './budget-rules.ts'
import { landRules } from './land-rules.ts'
import { ownerRules } from './owner-rules.ts'
import { revisionRules } from './revision-rule.ts'

/** Everything of scenarios that anyone can check alone. */
export const scenarioRules: readonly Rule[] = [...landRules, ...budgetRules, ...ownerRules, ...revisionRules]
