// Groundwater of the national subsurface register (BRO) in XML: levels of one tube (GLD), wells with their tubes (GMW).
import { type CalendarDate, dayOf } from '#kernel/calendar.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import type { Meter } from './limits.ts'
import { type BrokenRow, type Read, SourceRefused } from './reading.ts'
import type { SourceFile } from './source-file.ts'
import { readXml, type XmlHandler } from './xml.ts'

/** A tube of a well. Positions as written, RD unless `system` says otherwise; heights in m NAP, null = not given. */
export type BroTube = {
  kind: 'tube'
  well: string
  tube: string
  system: string
  x: number | null
  y: number | null
  groundLevel: number | null
  screenTop: number | null
  screenBottom: number | null
}

/** One level in m NAP; null when none was measured. */
export type BroLevel = {
  kind: 'level'
  well: string
  tube: string
  date: CalendarDate
  level: number | null
  /** Verdict of the measuring network's own control, e.g. goedgekeurd, afgekeurd, nogNietBeoordeeld; '' when none. */
  verdict: string
  /** Has the whole observation been judged? Provisional ones are replaced by judged ones later. */
  isAssessed: boolean
}
export type BroRow = BroTube | BroLevel

const WELL_DOCUMENTS = new Set(['GMW_PO', 'GMW_PPO'])
const LEVEL_DOCUMENT = 'GLD_O'

/** Does this text begin a description of wells, without levels? */
export const isBroWellText = (head: string): boolean => /<(?:\w+:)?GMW_PP?O[\s>]/.test(head)

/** Rows of one document. Throws SourceRefused when it holds neither levels nor wells. */
export async function* readBroGroundwater(file: SourceFile, meter: Meter): AsyncGenerator<Read<BroRow>> {
  const handler = new BroHandler(file.name)
  yield* readXml(file, meter, handler)
  if (!handler.isGroundwater) throw new SourceRefused({ file: file.name, reason: 'not-groundwater' })
}

class BroHandler implements XmlHandler<BroRow> {
  readonly #file: string
  #path: string[] = []
  #text = ''
  #line = 1
  isGroundwater = false

  #well = ''
  #place: Pick<BroTube, 'system' | 'x' | 'y' | 'groundLevel'> = { system: '', x: null, y: null, groundLevel: null }
  #tube: Pick<BroTube, 'tube' | 'screenTop' | 'screenBottom'> = NO_TUBE
  #observation = { isAssessed: false }
  #point: { line: number; time: string; value: string; unit: string; verdict: string } | null = null

  constructor(file: string) {
    this.#file = file
  }

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    this.#text = ''
    this.#line = line
    if (name === LEVEL_DOCUMENT || WELL_DOCUMENTS.has(name)) this.#begin()
    if (name === 'monitoringTube') this.#tube = NO_TUBE
    if (name === 'location' && parent === 'deliveredLocation') this.#place.system = attributes.srsName ?? ''
    if (name === 'OM_Observation') this.#observation = { isAssessed: false }
    if (name === 'status' && parent === 'ObservationMetadata')
      this.#observation.isAssessed = /volledigBeoordeeld$/.test(hrefOf(attributes))
    if (name === 'MeasurementTVP') this.#point = { line, time: '', value: '', unit: '', verdict: '' }
    if (name === 'value' && parent === 'MeasurementTVP' && this.#point) this.#point.unit = attributes.uom ?? ''
  }

  text(text: string): void {
    if (this.#text.length < MAX_VALUE) this.#text += text
  }

  close(name: string): Read<BroRow> | null {
    this.#path.pop()
    const parent = this.#path.at(-1) ?? ''
    const text = this.#text.trim().slice(0, MAX_VALUE)
    this.#text = ''
    if (!this.isGroundwater) return null
    this.#keep(name, parent, text)
    if (name === 'MeasurementTVP') return this.#level()
    return name === 'monitoringTube' ? this.#tubeRow() : null
  }

  #begin(): void {
    this.isGroundwater = true
    this.#well = ''
    this.#tube = NO_TUBE
    this.#place = { system: '', x: null, y: null, groundLevel: null }
  }

  #keep(name: string, parent: string, text: string): void {
    const point = this.#point
    if (name === 'broId' && (WELL_DOCUMENTS.has(parent) || parent === 'GroundwaterMonitoringTube')) this.#well = text
    else if (name === 'tubeNumber') this.#tube = { ...this.#tube, tube: text }
    else if (name === 'pos' && this.#path.includes('deliveredLocation')) this.#keepPosition(text)
    else if (name === 'groundLevelPosition') this.#place.groundLevel = parseNumber(text, 'english')
    else if (name === 'screenTopPosition') this.#tube = { ...this.#tube, screenTop: parseNumber(text, 'english') }
    else if (name === 'screenBottomPosition') this.#tube = { ...this.#tube, screenBottom: parseNumber(text, 'english') }
    else if (point && name === 'time' && parent === 'MeasurementTVP') point.time = text
    else if (point && name === 'value' && parent === 'MeasurementTVP') point.value = text
    else if (point && name === 'value' && parent === 'Category') point.verdict = text
  }

  #keepPosition(text: string): void {
    const [x = '', y = ''] = text.split(/\s+/)
    this.#place.x = parseNumber(x, 'english')
    this.#place.y = parseNumber(y, 'english')
  }

  #tubeRow(): Read<BroRow> {
    const { tube, ...screen } = this.#tube
    if (this.#well === '' || tube === '') return this.#broken(this.#line, 'broId', this.#well)
    const value: BroTube = { kind: 'tube', well: this.#well, tube, ...this.#place, ...screen }
    return { ok: true, file: this.#file, line: this.#line, value }
  }

  #level(): Read<BroRow> | null {
    const point = this.#point
    this.#point = null
    if (!point) return null
    const { line, time, value, unit, verdict } = point
    const date = dayOfTime(time)
    if (date === null) return this.#broken(line, 'time', time)
    const level = value === '' ? null : parseNumber(value, 'english')
    if (level === null && value !== '') return this.#broken(line, 'value', value)
    // The register's levels are in metres; another unit is another register's file.
    if (level !== null && unit !== 'm') return this.#broken(line, 'uom', unit)
    if (this.#well === '' || this.#tube.tube === '') return this.#broken(line, 'broId', this.#well)
    const row = { kind: 'level' as const, well: this.#well, tube: this.#tube.tube, date, level, verdict }
    return { ok: true, file: this.#file, line, value: { ...row, ...this.#observation } }
  }

  #broken(line: number, column: string, detail: string): BrokenRow {
    return { ok: false, file: this.#file, line, column, reason: 'value-invalid', detail: detail.slice(0, 60) }
  }
}

const NO_TUBE = { tube: '', screenTop: null, screenBottom: null }
const MAX_VALUE = 200

const hrefOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => /(^|:)href$/.test(name))?.[1] ?? ''

/** The day in the Netherlands of an instant with its offset; null for anything else. */
function dayOfTime(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null
  const instant = new Date(text)
  return Number.isNaN(instant.getTime()) ? null : dayOf(instant)
}
