// What the agreements of Dordrecht state that monitors are held against. No corporation's figures are known.
import type { BaseFigureKind } from '#modules/agreements/model/monitors/base-figure.ts'
import { baseFigures, insertBaseFigure } from '#modules/agreements/monitors/store.ts'
import type { Scope } from '#platform/db/scope.ts'

const STATED: readonly (readonly [BaseFigureKind, year: number, value: number, place: string])[] = [
  ['opening-stock', 2023, 15_150, '2.1.1'],
  ['income-limit-one', 2023, 44_035, '2.2.4'],
  ['income-limit-more', 2023, 48_625, '2.2.4'],
  ['labels-end', 2024, 2028, '3.2.1'],
  ['associations-end', 2024, 2025, '3.2.1'],
]

/** Records them once: what somebody recorded afterwards stays. */
export async function loadDordrechtMonitors(scope: Scope): Promise<void> {
  await scope.transaction(async (db) => {
    if ((await baseFigures(db)).length > 0) return
    const by = { by: 'dordrecht', at: new Date('2024-01-01T00:00:00Z') }
    for (const [kind, year, value, place] of STATED) {
      const source = `Prestatieafspraken Dordrecht 2024-2025, ${place}`
      await insertBaseFigure(db, { kind, year, value, version: 1, source, reason: '' }, by)
    }
  })
}
