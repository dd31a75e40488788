// What the scenarios of Voorbeeldwijk do to eight sides of the neighbourhood: judgements, all invented.
import { judgeEffect } from '#modules/scenarios/effects/usecases.ts'
import { judgementsOf } from '#modules/scenarios/judging/store.ts'
import { type Criterion, EFFECT_SCALE, type EffectGrade } from '#modules/scenarios/model/interests/effects.ts'
import type { TypedJudgement } from '#modules/scenarios/model/interests/judging.ts'
import type { Doing } from '#modules/scenarios/usecases.ts'

const EVENING = 'Voorbeeldstad, verzonnen: wijkavond van 12 mei 2026'
const SKETCH = 'Voorbeeldstad, verzonnen: schets van het stedenbouwkundig bureau, 3 juni 2026'
const LENDERS = 'Voorbeeldstad, verzonnen: gesprek met geldverstrekkers, 19 juni 2026'

type Judged = TypedJudgement<EffectGrade>
const sure = (grade: EffectGrade, reason: string, source = EVENING): Judged => ({ grade, upTo: null, reason, source })
const unsure = (grade: EffectGrade, upTo: EffectGrade, reason: string, source = EVENING): Judged => ({
  ...{ grade, upTo, reason, source },
})

/** Some sides are left open on purpose: not everything is judged when people first look. */
const JUDGED: Readonly<Record<string, Partial<Record<Criterion, Judged>>>> = {
  'voorbeeldwijk-herstel-per-blok': {
    cohesion: sure('better', 'Iedereen kan blijven wonen en blokken regelen het samen.'),
    character: sure('better', 'De huizen en straten blijven staan.'),
    quality: unsure('same', 'better', 'De fundering is goed, het huis zelf blijft oud.', SKETCH),
    livability: sure('better', 'Droge vloeren en minder zorgen.'),
    'budget-pressure': sure('better', 'Straten hoeven minder vaak omhoog.', SKETCH),
    'lender-measures': unsure('worse', 'better', 'Hangt af van wie het herstel kan lenen.', LENDERS),
    'future-proofness': sure('same', 'Isolatie en warmte komen later nog een keer aan de beurt.', SKETCH),
  },
  'voorbeeldwijk-vernieuwen-waar-het-moet': {
    cohesion: unsure('worse', 'same', 'Hangt af van hoeveel mensen terugkomen.'),
    character: sure('worse', 'In vernieuwde blokken verandert het straatbeeld.', SKETCH),
    quality: sure('much-better', 'Nieuwe huizen waar het dringt, herstel waar het kan.', SKETCH),
    livability: unsure('same', 'much-better', 'Op den duur beter, tijdens het werk jaren van hinder.'),
    'lender-measures': sure('better', 'Minder huishoudens die alleen voor de rekening staan.', LENDERS),
    'stock-growth': sure('better', 'Er komen woningen bij, vooral appartementen.', SKETCH),
    'future-proofness': sure('better', 'Warmte, groen en water gaan meteen mee.', SKETCH),
  },
  'voorbeeldwijk-alles-nieuw': {
    cohesion: sure('much-worse', 'Bijna iedereen moet weg, en een deel komt niet terug.'),
    character: sure('much-worse', 'Van de oude wijk blijft niets over.'),
    quality: sure('much-better', 'Alles is nieuw.', SKETCH),
    'budget-pressure': unsure('much-worse', 'same', 'Groot tekort nu, minder onderhoud later.', SKETCH),
    'stock-growth': sure('much-better', 'De meeste woningen erbij.', SKETCH),
    'future-proofness': sure('much-better', 'De hele wijk is klaar voor warmte en water.', SKETCH),
  },
  'voorbeeldwijk-klein-begin': {
    cohesion: sure('same', 'Het gaat om één straat.'),
    'budget-pressure': unsure('worse', 'same', 'Beginnen kost geld. Wat het later scheelt weten we nog niet.', SKETCH),
  },
}

/** Once: what somebody changed afterwards stays. */
export async function loadEffects(doing: Doing): Promise<void> {
  const scenarios = Object.keys(JUDGED)
  const there = await doing.scope.transaction((db) => judgementsOf(db, EFFECT_SCALE, scenarios))
  if (there.size > 0) return
  for (const [scenario, criteria] of Object.entries(JUDGED))
    for (const [criterion, judged] of Object.entries(criteria) as [Criterion, Judged][]) {
      const done = await judgeEffect(doing, scenario, criterion, judged)
      if (!done?.ok) throw new Error(`${scenario}, ${criterion}: ${JSON.stringify(done?.reason ?? 'not there')}`)
    }
}
