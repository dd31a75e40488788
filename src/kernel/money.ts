/** Stored money: whole euro cents. Engines compute in euros as f64 and come back here once, at the end. */
export type Cents = number & { readonly __unit: 'euro-cent' }

/** Whole cents; throws on a fraction or on more than a safe integer holds. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new Error(`Not a whole number of cents: ${amount}`)
  return (amount === 0 ? 0 : amount) as Cents
}

/** Euros to the nearest cent; half a cent goes away from zero. */
export const euros = (amount: number): Cents => cents(Math.sign(amount) * Math.round(Math.abs(amount) * 100))

/** For an engine that computes in euros. */
export const inEuros = (amount: Cents): number => amount / 100

export const addCents = (...amounts: readonly Cents[]): Cents => cents(amounts.reduce((sum, amount) => sum + amount, 0))

const DUTCH = /^([-\u2212]?)\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$|^([-\u2212]?)\d+(?:,\d{1,2})?$/
const PLAIN = /^[-\u2212]?\d+\.\d{1,2}$/

/**
 * Reads "€ 1.234,56", "1234,5", "1234" and "1234.56"; null when it is none of these.
 * A point followed by three digits groups thousands, as Dutch does: "1.234" is twelve hundred thirty-four.
 */
export function parseEuros(text: string): Cents | null {
  const digits = text.replace(/[€\s]/g, '').replace(/,[-\u2013]$/, '')
  const plain = DUTCH.test(digits) ? digits.replaceAll('.', '').replace(',', '.') : PLAIN.test(digits) ? digits : null
  if (plain === null) return null
  const [whole = '', fraction = ''] = plain.replace(/^[-\u2212]/, '').split('.')
  const amount = Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  if (!Number.isSafeInteger(amount)) return null
  return cents(/^[-\u2212]/.test(plain) ? -amount : amount)
}
