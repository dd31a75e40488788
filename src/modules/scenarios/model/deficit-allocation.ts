// F20: who bears what a plan falls short. What nobody bears stays "nog niet gedekt"; it is never the municipality's
// by silence.

/** Pays first: a subsidy that was granted or a pledge. Euro. */
export type FirstPayer = { party: string; amount: number }
/** Bears a share (0..1) of what is left, up to a cap in euro; null = no cap. */
export type KeyParty = { party: string; share: number; cap: number | null }
export type Borne = { party: string; amount: number }

export type DeficitAllocation = {
  /** One line per party, those that pay first in front, in the order given. Euro, nothing rounded. */
  allocation: readonly Borne[]
  /** Euro that nobody bears. */
  uncovered: number
}

/**
 * F20: first payers, then the key. When those together pledge more than the deficit, each pays in proportion to its
 * pledge. Of what is left each party bears its share; what a capped party cannot bear goes to the others by their
 * shares. Uncovered is what the key does not give to anybody (shares below 1) and what is left when all are at their
 * cap. The sum of all amounts and the uncovered part is the deficit.
 *
 * Deficit, amounts and caps in euro, not negative; shares together 1 at most. Throws RangeError on anything else.
 */
export function allocateDeficit(
  deficit: number,
  first: readonly FirstPayer[],
  key: readonly KeyParty[],
): DeficitAllocation {
  const pledged = sum(first.map(({ amount }) => notNegative(amount)))
  const paid = Math.min(notNegative(deficit), pledged)
  const pays = first.map(({ party, amount }) => ({
    party,
    amount: pledged > paid ? (amount / pledged) * paid : amount,
  }))
  const { borne, uncovered } = bearByKey(deficit - paid, key)
  return { allocation: perParty([...pays, ...borne]), uncovered }
}

/** Shares that add up to one in decimals do not always do so in binary. */
const WHOLE = 1e-9

function bearByKey(left: number, key: readonly KeyParty[]): { borne: readonly Borne[]; uncovered: number } {
  const shares = sum(key.map(({ share }) => notNegative(share)))
  if (shares > 1 + WHOLE) throw new RangeError(`Shares are more than the whole: ${shares}`)
  const isWhole = shares > 1 - WHOLE
  const given = isWhole ? left : left * shares
  const { amounts, beyondCaps } = shareUpToCaps(given, key)
  const borne = key.map(({ party }) => ({ party, amount: amounts.get(party) ?? 0 }))
  return { borne, uncovered: beyondCaps + (isWhole ? 0 : left - given) }
}

/**
 * Who reaches its cap soonest per unit of share goes first: what it cannot bear raises the others, who may then reach
 * theirs. The order of the parties makes no difference, not even in the last bit.
 */
function shareUpToCaps(amount: number, key: readonly KeyParty[]) {
  const bearers = key
    .filter(({ share }) => share > 0)
    .map(({ party, share, cap }) => ({ party, share, cap: notNegative(cap ?? Number.POSITIVE_INFINITY) }))
    .sort((a, b) => order(a.cap / a.share, b.cap / b.share) || (a.party < b.party ? -1 : 1))
  const amounts = new Map<string, number>()
  let left = amount
  for (const [index, { party, share, cap }] of bearers.entries()) {
    const rest = bearers.slice(index)
    const perShare = left / sum(rest.map((one) => one.share))
    if (cap > perShare * share) {
      for (const one of rest) amounts.set(one.party, perShare * one.share)
      return { amounts, beyondCaps: 0 }
    }
    amounts.set(party, cap)
    left -= cap
  }
  return { amounts, beyondCaps: Math.max(0, left) }
}

/** A party that pledges and bears a share has one line. */
function perParty(lines: readonly Borne[]): Borne[] {
  const amounts = new Map<string, number>()
  for (const { party, amount } of lines) amounts.set(party, (amounts.get(party) ?? 0) + amount)
  return [...amounts].map(([party, amount]) => ({ party, amount }))
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
/** Two caps without limit are equal: their difference is no number. */
const order = (a: number, b: number): number => (a === b ? 0 : a - b)

function notNegative(value: number): number {
  if (!(value >= 0)) throw new RangeError(`Must be nought or more: ${value}`)
  return value
}
