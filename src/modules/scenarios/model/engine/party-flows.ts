// Who pays and gets what, when. Every line counts twice, once for the payer and once for the payee.
import { PARTIES, type Party } from '../events/event.ts'
import type { PartyFlow } from '../outcome/outcome.ts'
import { columnBands } from './bands.ts'
import type { Draws } from './draws.ts'
import { compress, type Lines, NOWHERE, type Post } from './lines.ts'
import type { Prepared } from './prepare.ts'

/** Cash only: what people lose or gain without paying is no cash flow. */
export function partyLines({ events, plan }: Prepared): { parties: readonly Party[]; lines: Lines } {
  const cash = events.filter(({ nonCash }) => !nonCash)
  const parties = PARTIES.filter((party) => cash.some(({ payer, payee }) => payer === party || payee === party))
  const column = new Map(parties.map((party, index) => [party, index]))
  const posts = parties.map((payer) =>
    parties.map((payee): Post[] => [
      { column: column.get(payer) ?? 0, sign: -1 },
      { column: column.get(payee) ?? 0, sign: 1 },
    ]),
  )
  const lines = compress(
    cash,
    plan,
    parties.length,
    ({ payer, payee }) => posts[column.get(payer) ?? -1]?.[column.get(payee) ?? -1] ?? NOWHERE,
  )
  return { parties, lines }
}

/** Cash per party and year, nominal euro, income positive. Over all parties each year adds up to nought. */
export function partyFlows(prepared: Prepared, futures: Draws, expected: Draws): PartyFlow[] {
  const { parties, lines } = partyLines(prepared)
  const bands = columnBands(lines, futures, expected)
  return parties.flatMap((party, index) => {
    const own = bands[index]
    return own ? [{ party, ...own }] : []
  })
}
