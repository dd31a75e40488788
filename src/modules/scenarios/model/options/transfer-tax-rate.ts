import { transferTax } from '../dated-rules/transfer-tax.ts'
import type { ScenarioSettings } from '../scenario.ts'

/**
 * F7: share of the value that the development company pays, by the rules of the scenario's day for a dwelling that is
 * not one's own home. Grounds or document lacking: no exemption, and a warning beside the outcome. Throws for a day of
 * which no rate is known; a scenario with such a day is refused at the door.
 */
export function transferTaxRate({ ruleDate, transferTaxExemption }: ScenarioSettings): number {
  const isProved = transferTaxExemption?.ground.trim() && transferTaxExemption.document.trim()
  const found = transferTax(1, ruleDate, 'other-dwelling', isProved ? transferTaxExemption : null)
  if (!found.ok) throw new Error(`No transfer tax rate known for ${ruleDate}`)
  return found.value.tax
}
