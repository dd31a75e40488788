// What three groups around Voorbeeldwijk find most important, invented, and what two scenarios do to it.

import type { TypedJudgement } from '#modules/scenarios/model/interests/judging.ts'
import type { Effect } from '#modules/scenarios/model/interests/top-five.ts'
import { judgeTopFive, keepTopFive, loadTopFives } from '#modules/scenarios/top-five/usecases.ts'
import type { Doing } from '#modules/scenarios/usecases.ts'

const SOURCE = 'Voorbeeldstad, verzonnen: wijkavond van 12 mei 2026'
const LISTS: readonly [group: string, items: readonly string[]][] = [
  [
    'Eigenaren',
    ['Kunnen terugkomen', 'Lasten per maand die passen', 'Een droog huis', 'Een tuin houden', 'Duidelijkheid dit jaar'],
  ],
  ['Huurders', ['Terug in dezelfde straat', 'Een huur die past', 'Eén keer verhuizen', 'Minder vocht', 'Een lift']],
  [
    'Gemeente',
    ['Tekort dat te dekken is', 'Meer woningen', 'Minder ophogen van straten', 'Groen en water', 'Parkeren op orde'],
  ],
]

const judged = (grade: Effect | null, reason = ''): TypedJudgement<Effect> => ({
  grade,
  upTo: null,
  reason,
  source: '',
})
const helps = (reason: string) => judged('helps', reason)
const hurts = (reason: string) => judged('hurts', reason)
const NEUTRAL = judged('neutral')
const OPEN = judged(null)

const JUDGED: readonly [scenario: string, group: string, judgements: readonly TypedJudgement<Effect>[]][] = [
  [
    'voorbeeldwijk-herstel-per-blok',
    'Eigenaren',
    [helps('Iedereen blijft wonen.'), OPEN, helps('De vloer wordt droog.'), helps('Tuinen blijven.'), NEUTRAL],
  ],
  [
    'voorbeeldwijk-vernieuwen-waar-het-moet',
    'Eigenaren',
    [OPEN, OPEN, helps('Droog door herstel of nieuwbouw.'), hurts('In vernieuwde blokken verdwijnen tuinen.'), NEUTRAL],
  ],
  [
    'voorbeeldwijk-vernieuwen-waar-het-moet',
    'Huurders',
    [
      hurts('Een deel van de straten verandert.'),
      OPEN,
      hurts('Tijdelijk ergens anders wonen.'),
      helps('Nieuwe vloer.'),
    ],
  ],
  [
    'voorbeeldwijk-vernieuwen-waar-het-moet',
    'Gemeente',
    [
      hurts('Een groot deel is nog niet gedekt.'),
      helps('Er komen woningen bij.'),
      helps('Minder verzakking.'),
      OPEN,
      OPEN,
    ],
  ],
]

/** Once: what somebody changed afterwards stays. */
export async function loadInterests(doing: Doing): Promise<void> {
  const [[first = ''] = []] = JUDGED
  const view = await loadTopFives(doing, first)
  if (!view || view.lists.length > 0) return
  for (const [group, items] of LISTS) await keepTopFive(doing, first, { group, items, source: SOURCE, replaces: false })
  for (const [scenario, group, judgements] of JUDGED) await judgeTopFive(doing, scenario, group, judgements)
}
