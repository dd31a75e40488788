// What a run keeps of the dwellings of one neighbourhood, as one run of bytes: what went in, and what came out.
import { HORIZONS } from '../dwelling.ts'
import { type StreetProgramme, streetProgramme } from '../street-programme.ts'
import { type ColumnReader, type ColumnWriter, columnReader, columnWriter } from './byte-columns.ts'
import {
  type DwellingTable,
  GROUP_COLUMNS,
  type Groups,
  QUALITY_COLUMNS,
  recordOf,
  VALUE_COLUMNS,
} from './dwelling-table.ts'
import { type DwellingOutcomes, emptyOutcomes, type ProblemOutcomes } from './outcomes.ts'

/** Dwellings of one neighbourhood, with the raisings of their streets that were looked at. */
export type KeptInputs = { table: DwellingTable; programme: StreetProgramme }
export type KeptStudy = KeptInputs & { outcomes: DwellingOutcomes }

/** First bytes: "U1" and the version of this layout. Whoever changes the layout raises it, and still reads the old. */
const MARK = 0x5531_0001

/** The inputs alone; equal inputs give equal bytes, whatever the order of their rows. */
export function encodeInputs(inputs: KeptInputs): Uint8Array<ArrayBuffer> {
  const writer = columnWriter()
  writeInputs(writer, inputs)
  return writer.bytes()
}

/** Chances are kept to nine decimals; everything else to the last bit. */
export function encodeStudy({ outcomes, ...inputs }: KeptStudy): Uint8Array<ArrayBuffer> {
  const writer = columnWriter()
  writeInputs(writer, inputs)
  writeProblem(writer, outcomes.damp)
  writeProblem(writer, outcomes.flood)
  writer.numbers(outcomes.returnPeriodNow)
  writer.numbers(outcomes.confidence)
  writer.numbers(outcomes.confidenceLevel)
  return writer.bytes()
}

/** The inputs alone, which come first. */
export const decodeInputs = (bytes: Uint8Array): KeptInputs => readInputs(columnReader(bytes))

/** Throws on bytes that this version did not write: they are not ours to guess at. */
export function decodeStudy(bytes: Uint8Array): KeptStudy {
  const reader = columnReader(bytes)
  const { table, programme } = readInputs(reader)
  const outcomes = emptyOutcomes(table.size)
  readProblem(reader, outcomes.damp)
  readProblem(reader, outcomes.flood)
  outcomes.returnPeriodNow.set(reader.numbers())
  outcomes.confidence.set(reader.numbers())
  outcomes.confidenceLevel.set(reader.numbers())
  for (const horizon of HORIZONS)
    outcomes.any[horizon].set(
      outcomes.damp.probability[horizon].map((damp, i) =>
        Math.max(damp, outcomes.flood.probability[horizon][i] as number),
      ),
    )
  if (!reader.isAtEnd()) throw new Error('Kept study is longer than its columns')
  return { table, programme, outcomes }
}

function writeInputs(writer: ColumnWriter, { table, programme }: KeptInputs): void {
  writer.count(MARK)
  writer.texts(table.ids)
  for (const column of GROUP_COLUMNS) {
    writer.texts(table.groups[column].codes)
    writer.numbers(table.groups[column].at)
  }
  for (const column of VALUE_COLUMNS) writer.numbers(table.values[column])
  for (const column of QUALITY_COLUMNS) writer.numbers(table.qualities[column])
  const raises = table.groups.street_id.codes.flatMap((street, place) =>
    (programme.get(street) ?? []).map((raise) => ({ place, ...raise })),
  )
  writer.numbers(raises.map(({ place }) => place))
  writer.numbers(raises.map(({ year }) => year))
  writer.numbers(raises.map(({ metres }) => metres))
}

function readInputs(reader: ColumnReader): KeptInputs {
  const mark = reader.count()
  if (mark !== MARK) throw new Error(`Kept study of another layout: ${mark.toString(16)}`)
  const ids = reader.texts()
  const groups = recordOf(
    GROUP_COLUMNS,
    (): Groups => ({ codes: reader.texts(), at: Int32Array.from(reader.numbers()) }),
  )
  const values = recordOf(VALUE_COLUMNS, () => reader.numbers())
  const qualities = recordOf(QUALITY_COLUMNS, () => Uint8Array.from(reader.numbers()))
  const [places, years, metres] = [reader.numbers(), reader.numbers(), reader.numbers()]
  const raises = Array.from(places, (place, i) => ({
    street_id: groups.street_id.codes[place] as string,
    year: years[i] as number,
    metres: metres[i] as number,
  }))
  return { table: { size: ids.length, ids, groups, values, qualities }, programme: streetProgramme(raises) }
}

const FIGURES = ['status', 'class', 'distanceNow', 'crossing', 'yearP10', 'yearP50', 'yearP90'] as const

function writeProblem(writer: ColumnWriter, problem: ProblemOutcomes): void {
  for (const figure of FIGURES) writer.numbers(problem[figure])
  for (const horizon of HORIZONS) writer.numbers(problem.probability[horizon].map(nineDecimals))
}

const nineDecimals = (chance: number): number => Math.round(chance * 1e9) / 1e9

function readProblem(reader: ColumnReader, into: ProblemOutcomes): void {
  for (const figure of FIGURES) into[figure].set(reader.numbers())
  for (const horizon of HORIZONS) into.probability[horizon].set(reader.numbers())
}
