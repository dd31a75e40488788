import type { ScenarioSettings } from '../scenario.ts'

/** Other dwellings than one's own home, per first day: 10,4 % until 2026, 8 % from then on (Belastingplan 2026). */
const OTHER_DWELLING: readonly (readonly [from: string, rate: number])[] = [
  ['2023-01-01', 0.104],
  ['2026-01-01', 0.08],
]

/**
 * F7: transfer tax on what the development company buys, by the rules of the scenario's day. Without grounds and a
 * document there is no exemption. Throws for a day of which no rate is known.
 */
export function transferTaxRate({ ruleDate, transferTaxExemption }: ScenarioSettings): number {
  if (transferTaxExemption && transferTaxExemption.ground !== '' && transferTaxExemption.document !== '') return 0
  const known = OTHER_DWELLING.filter(([from]) => from <= ruleDate).at(-1)
  if (!known) throw new Error(`No transfer tax rate known for ${ruleDate}`)
  return known[1]
}
