import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { districtOf } from '#modules/areas/model/index.ts'
import { studyNeighbourhood } from '#modules/urgency/model/neighbourhood-study.ts'
import { DEFAULT_PARAMETERS } from '#modules/urgency/model/parameters.ts'
import { MAIN_CHOICE, rankAreas } from '#modules/urgency/model/study-ranking.ts'
import { decideShows } from '#modules/urgency/publishing/decide-shows.ts'
import { generateVoorbeeldstad, REFERENCE_DATE } from './generate.ts'

test('the heights give a map as planned: few neighbourhoods worst, most fine, five to measure first, two too small', () => {
  const date = calendarDate(REFERENCE_DATE)
  const byCode = Map.groupBy(generateVoorbeeldstad().dwellings, (dwelling) => dwelling.neighbourhood_code)
  const studies = [...byCode].map(([code, dwellings]) =>
    studyNeighbourhood({ code, dwellings, date, parameters: DEFAULT_PARAMETERS }),
  )
  const shows = decideShows(studies.map(({ code, pieces }) => ({ code, parentCode: districtOf(code), pieces })))
  const outcomes = rankAreas(studies, MAIN_CHOICE, DEFAULT_PARAMETERS.coverageToRank, (code) =>
    shows('buurt', districtOf(code), code),
  )
  const counts: Record<string, number> = {}
  for (const { state, class: urgency } of outcomes) {
    const key = state === 'ranked' ? String(urgency) : state
    counts[key] = (counts[key] ?? 0) + 1
  }
  expect(counts).toEqual({ U4: 3, U3: 5, U2: 8, U1: 11, U0: 11, 'measure-first': 5, 'not-shown': 2 })
})
