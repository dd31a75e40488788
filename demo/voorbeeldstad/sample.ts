// One neighbourhood as a file, for trying the console: ./wijkregie urgency assess demo/voorbeeldstad/dwellings-sample.csv
import { DWELLING_COLUMNS } from '#modules/areas/model/index.ts'
import { generateVoorbeeldstad, type Voorbeeldstad } from './generate.ts'

const SAMPLE = 'Voorbeeldwijk'

/** DWELLINGS.csv of Voorbeeldwijk: comma, decimal point, empty = unknown. */
export function sampleCsv(town: Voorbeeldstad = generateVoorbeeldstad()): string {
  const code = town.neighbourhoods.find(({ plan }) => plan.name === SAMPLE)?.code
  const rows = town.dwellings.filter((dwelling) => dwelling.neighbourhood_code === code)
  const lines = rows.map((row) => DWELLING_COLUMNS.map((column) => row[column] ?? '').join(','))
  return `${[DWELLING_COLUMNS.join(','), ...lines].join('\n')}\n`
}
