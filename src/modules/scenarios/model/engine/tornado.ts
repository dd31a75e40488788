// What the outcome rests on: each input by itself from low to high, and how it goes with the shortage over the draws.
import { LEVELS, type Level } from '../events/event.ts'
import type { Tornado, TornadoBar, TornadoInput } from '../outcome/outcome.ts'
import { parameterInForce } from '../parameters/values.ts'
import type { Draws } from './draws.ts'
import { presentValues } from './evaluate.ts'
import { changeInput, rangeOf, TORNADO_INPUTS } from './inputs.ts'
import { finish, type Paced } from './paced.ts'
import { plannedShortage } from './planned.ts'
import { type DrawChoice, futuresOf, type Prepared, shortageLines } from './prepare.ts'
import { correlationOf, ranksOf } from './rank-correlation.ts'

/** Bars for every input, widest first. */
export const tornadoOf = (prepared: Prepared, choice: DrawChoice): Tornado => finish(tornadoInPieces(prepared, choice))

export function* tornadoInPieces(prepared: Prepared, choice: DrawChoice): Paced<Tornado> {
  const futures = futuresOf(prepared, choice)
  const shortage = ranksOf(presentValues(shortageLines(prepared), futures))
  const known = new Map<string, number | null>()
  const rankCorrelation = (input: TornadoInput): number | null => {
    const course = DRAWN[input]
    if (!course) return null
    const key = JSON.stringify(course)
    const value = known.get(key) ?? correlationOf(ranksOf(drawnValues(futures, course)), shortage)
    known.set(key, value)
    return value
  }
  const bars: TornadoBar[] = []
  for (const name of TORNADO_INPUTS) {
    yield
    const { low, high } = rangeOf(prepared.values, name)
    bars.push({
      name,
      low: { value: low, shortage: plannedShortage(changeInput(prepared, name, low)) },
      high: { value: high, shortage: plannedShortage(changeInput(prepared, name, high)) },
      rankCorrelation: rankCorrelation(name),
      isAssumption: isAssumption(prepared, name),
    })
  }
  return { base: plannedShortage(prepared), bars: bars.sort((a, b) => widthOf(b) - widthOf(a)) }
}

const widthOf = ({ low, high }: TornadoBar): number => Math.abs(high.shortage - low.shortage)

/** Values of homes come with the block and its source; everything else is a parameter that says what it rests on. */
const isAssumption = ({ scenario }: Prepared, name: TornadoInput): boolean =>
  name !== 'acquisitionLevel' && parameterInForce(scenario.parameters, name).reliability === 'assumption'

/** What of a draw an input has to do with; the others are certain. */
type Drawn = { level: Level } | { course: 'build' | 'house' | 'interest' } | { share: 'returning' }

const DRAWN: Partial<Record<TornadoInput, Drawn>> = {
  acquisitionLevel: { level: 'acquisition' },
  repairJacking: { level: 'repair' },
  repairRefoundation: { level: 'repair' },
  buildingApartment: { level: 'building' },
  buildingGroundBound: { level: 'building' },
  civilPerExisting: { level: 'civil' },
  demolition: { level: 'civil' },
  priceApartment: { level: 'sales' },
  priceGroundBound: { level: 'sales' },
  publicSurcharge: { level: 'nothing' },
  hazardU4: { level: 'nothing' },
  growthBuild: { course: 'build' },
  growthHouse: { course: 'house' },
  interest: { course: 'interest' },
  returnShare: { share: 'returning' },
}

/** One value per draw: the level, the mean of a course over the years, the share. */
function drawnValues(futures: Draws, drawn: Drawn): Float64Array {
  if ('share' in drawn) return futures.returning
  if ('level' in drawn) {
    const level = LEVELS.indexOf(drawn.level)
    return Float64Array.from(
      { length: futures.count },
      (_, draw) => futures.levels[draw * LEVELS.length + level] as number,
    )
  }
  const { years } = futures
  const course = futures[drawn.course]
  return Float64Array.from({ length: futures.count }, (_, draw) => {
    let sum = 0
    for (let year = 0; year < years; year++) sum += course[draw * years + year] as number
    return sum / years
  })
}
