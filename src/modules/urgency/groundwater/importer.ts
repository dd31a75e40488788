// Series of monitoring wells: read whatever they come in, then tell every dwelling what its well says.
import { dayOf } from '#kernel/calendar.ts'
import type { Source } from '#kernel/source.ts'
import { type FileReading, importer } from '#modules/areas/index.ts'
import { isBroWellText } from '#platform/sources/bro-groundwater.ts'
import { isDinoText } from '#platform/sources/dino-csv.ts'
import { kindOf } from '#platform/sources/kind.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { SourceFile } from '#platform/sources/source-file.ts'
import { isDeepFilter, weaknessesOf } from '../model/groundwater/level-at-dwelling.ts'
import { meanHighestLevel } from '../model/groundwater/mean-highest-level.ts'
import { judgeBro } from './bro-wells.ts'
import { deriveLevels } from './derive-levels.ts'
import { type JudgedRow, judgeDino } from './dino-wells.ts'
import { judgeMunicipal } from './municipal-wells.ts'
import { insertWells, listWells, WELL_DATASET, type Well } from './store.ts'
import { groundwaterTexts } from './texts.ts'
import { WellBook } from './well-book.ts'
import { WellPlaces } from './well-places.ts'

/** Reads series of wells, and writes the GHG of the nearest one at every dwelling. */
export const groundwater = importer(
  {
    name: 'groundwater',
    ...groundwaterTexts('groundwater'),
    accepts: ['.csv', '.xml', '.zip'],
    restsOn: ['area', 'address-object', 'dwelling', 'water-level-area'],
  },
  async (reading) => {
    const { job, tally } = reading
    const earlier = await job.scope.transaction(listWells)
    const places = await WellPlaces.read(job.scope)
    const book = new WellBook(places, earlier, dayOf(job.deps.now()))
    const names = await readAll(reading, book)
    const wells = await writeWells(reading, book, { document: names.join(', '), asOf: dayOf(job.deps.now()) })
    if (!places.hasBoundaries && wells.length > 0)
      tally.remark({ file: names[0] ?? '', line: null }, { reason: 'no-boundaries' })
    const fresh = new Set(wells.map(({ id }) => id))
    await deriveLevels(reading, [...earlier.filter(({ id }) => !fresh.has(id)), ...wells])
  },
)

/** BRO levels name their well but not its place, so descriptions of wells are read before all else. */
async function readAll(reading: FileReading, book: WellBook): Promise<string[]> {
  const names: string[] = []
  for await (const file of reading.files())
    if (await isWellList(file, reading)) await account(reading, judgeBro(file, reading.meter, book))
  for await (const file of reading.files()) {
    names.push(file.name)
    if (!(await isWellList(file, reading))) await account(reading, await rowsOf(file, reading, book))
  }
  return names
}

const isWellList = async (file: SourceFile, { meter }: FileReading): Promise<boolean> =>
  (await kindOf(file, meter)) === 'xml' && isBroWellText(await headOf(file, meter))

async function rowsOf(file: SourceFile, reading: FileReading, book: WellBook): Promise<AsyncGenerator<JudgedRow>> {
  const kind = await kindOf(file, reading.meter)
  if (kind === 'xml') return judgeBro(file, reading.meter, book)
  if (kind !== 'text') throw new SourceRefused({ file: file.name, reason: kind === 'empty' ? 'empty' : 'kind-unknown' })
  const isDino = isDinoText(await headOf(file, reading.meter))
  return isDino ? judgeDino(file, reading.meter, book) : judgeMunicipal(file, reading, book)
}

/** A description of a request may stand before the first table. */
const HEAD_BYTES = 8_192

async function headOf(file: SourceFile, meter: FileReading['meter']): Promise<string> {
  let head = ''
  for await (const piece of file.bytes(meter.aside())) {
    head += Buffer.from(piece).toString('latin1')
    if (head.length >= HEAD_BYTES) break
  }
  return head.slice(0, HEAD_BYTES)
}

async function account({ tally, tick }: FileReading, rows: AsyncGenerator<JudgedRow>): Promise<void> {
  for await (const { file, line, verdict } of rows) {
    await tick()
    if ('refusal' in verdict) tally.refuse({ file, line }, verdict.refusal)
    else tally.take({ file, line }, verdict.remarks)
  }
}

/** Each well has a slice of its own: a new delivery of one well leaves the others as they are. */
async function writeWells({ job, tally, writer }: FileReading, book: WellBook, source: Source): Promise<Well[]> {
  const today = dayOf(job.deps.now())
  const wells: Well[] = []
  for (const { well, remarks } of book.finish()) {
    const ghg = meanHighestLevel(well.years)
    const more = ghg === null ? ['well-without-years'] : weaknessesOf(ghg, today).map((weakness) => `well-${weakness}`)
    if (isDeepFilter(well.groundLevel, well.filterTop)) more.push('well-deep')
    const place = { file: source.document, line: null }
    for (const remark of remarks) tally.remark(place, remark)
    for (const reason of more) tally.remark(place, { reason, detail: well.id })
    await writer.lane<Well>({ dataset: WELL_DATASET, slice: well.id, source }, insertWells).add(well)
    tally.count('wells')
    tally.count(ghg === null ? 'wells_without_ghg' : 'wells_with_ghg')
    wells.push(well)
  }
  return wells
}
