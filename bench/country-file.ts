// Makes the Parquet file of a whole country of invented dwellings, a hundred neighbourhoods at a time:
// node bench/country-file.ts FILE. A process of its own, so that what it takes is not measured with what reads it.
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { Dwelling } from '#modules/urgency/model/index.ts'
import { COUNTRY, COUNTRY_COLUMNS, NEIGHBOURHOODS_PER_GROUP } from './country-columns.ts'
import { madeNeighbourhood, neighbourhoodsOf } from './made-dwellings.ts'

const TYPES = { code: 'STRING', value: 'DOUBLE', quality: 'STRING' } as const

function columnData(dwellings: readonly Dwelling[]) {
  return COUNTRY_COLUMNS.map(({ name, kind }) => ({
    name,
    type: TYPES[kind],
    data: dwellings.map((dwelling) => dwelling[name]),
  }))
}

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Say where the file goes')
const writer = new ParquetWriter({
  writer: fileWriter(path),
  schema: schemaFromColumnData({ columnData: columnData([]) }),
})
const neighbourhoods = neighbourhoodsOf(COUNTRY)
for (let first = 0; first < neighbourhoods; first += NEIGHBOURHOODS_PER_GROUP) {
  const count = Math.min(NEIGHBOURHOODS_PER_GROUP, neighbourhoods - first)
  const dwellings = Array.from({ length: count }, (_, i) => madeNeighbourhood(COUNTRY, first + i)).flat()
  await writer.write({ columnData: columnData(dwellings), rowGroupSize: dwellings.length })
}
await writer.finish()
