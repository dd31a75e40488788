// The whole country: 8.2 million invented dwellings from a Parquet file, through two threads, to a result per
// neighbourhood; against the time that only reading the file takes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './bench.ts'
import { COUNTRY } from './country-columns.ts'
import type { CountryTimes } from './country-study.ts'
import { neighbourhoodsOf } from './made-dwellings.ts'

export function country(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'wijkregie-bench-'))
  const file = join(folder, 'country.parquet')
  const start = performance.now()
  inOwnProcess('country-file.ts', file)
  const making = (performance.now() - start) / 1000
  const size = statSync(file).size
  const times = JSON.parse(inOwnProcess('country-study.ts', file)) as CountryTimes
  rmSync(folder, { recursive: true })
  if (times.dwellings !== COUNTRY.dwellings || times.neighbourhoods !== neighbourhoodsOf(COUNTRY))
    throw new Error(`${times.dwellings} dwellings in ${times.neighbourhoods} neighbourhoods came out`)
  return [
    { measure: 'dwellings of a whole country', value: times.dwellings, unit: '' },
    { measure: 'neighbourhoods with a result', value: times.neighbourhoods, unit: '' },
    { measure: 'of which ranked', value: times.ranked, unit: '' },
    { measure: 'Parquet file', value: size / 1e6, unit: 'MB' },
    { measure: 'making that file', value: making, unit: 's' },
    { measure: 'only reading it, two threads', value: times.readSeconds, unit: 's' },
    { measure: 'reading and studying it, two threads', value: times.studySeconds, unit: 's' },
    { measure: 'studying against only reading', value: times.studySeconds / times.readSeconds, unit: 'ratio' },
    { measure: 'processor time of only reading', value: times.readProcessorSeconds, unit: 's' },
    { measure: 'processor time of reading and studying', value: times.studyProcessorSeconds, unit: 's' },
    { measure: 'peak memory of the process', value: times.peakMegabytes, unit: 'MB' },
  ]
}

const inOwnProcess = (script: string, file: string): string =>
  execFileSync(process.execPath, [join(import.meta.dirname, script), file], { encoding: 'utf8' })
