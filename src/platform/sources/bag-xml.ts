// Gathers BAG objects from XML elements. Names of elements are those of the extract schema v20200601.
import { parseCalendarDate } from '#kernel/calendar.ts'
import type { Polygon, Ring } from '#kernel/geometry.ts'
import { parseBagId } from '#kernel/ref.ts'
import type { Shape } from '#platform/geo/shape.ts'
import { type Address, BAG_KINDS, type BagKind, type BagObject, type Occurrence } from './bag-object.ts'
import type { BrokenRow, Read } from './reading.ts'
import { judgeShape, MAX_VERTICES, placeInRd, positionsFrom, type ShapeOutcome } from './shape-checks.ts'
import { UNREADABLE } from './text-decoding.ts'
import { localName, type XmlHandler } from './xml.ts'

/** What has been read of one object; texts by the name of their element. */
type Draft = {
  kind: BagKind
  line: number
  texts: Map<string, string>
  uses: string[]
  buildings: string[]
  mainAddress: string | null
  sideAddresses: string[]
  geometry: GeometryDraft
}

type GeometryDraft = {
  polygons: Ring[][]
  point: string | null
  isMulti: boolean
  dimension: number
  projection: string | null
  broken: boolean
}

/** Elements whose text is kept as it is. */
const TEXTS = new Set([
  'identificatie',
  'status',
  'oorspronkelijkBouwjaar',
  'oppervlakte',
  'naam',
  'type',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'typeAdresseerbaarObject',
  'OpenbareRuimteRef',
  'WoonplaatsRef',
  'voorkomenidentificatie',
  'beginGeldigheid',
  'eindGeldigheid',
  'tijdstipRegistratie',
  'eindRegistratie',
  'tijdstipInactief',
  'tijdstipInactiefLV',
  'tijdstipNietBagLV',
])

export class BagHandler implements XmlHandler<BagObject> {
  readonly #file: string
  #draft: Draft | null = null
  #text = ''
  #inSideAddress = false

  constructor(file: string) {
    this.#file = file
  }

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.#text = ''
    const kind = BAG_KINDS.find((each) => each === name)
    if (!this.#draft) {
      if (kind) this.#draft = newDraft(kind, line)
      return
    }
    if (name === 'heeftAlsNevenadres') this.#inSideAddress = true
    else openGeometry(this.#draft.geometry, name, attributes)
  }

  text(text: string): void {
    if (this.#draft) this.#text += text
  }

  close(name: string): Read<BagObject> | null {
    const draft = this.#draft
    if (!draft) return null
    if (name === draft.kind) {
      this.#draft = null
      this.#inSideAddress = false
      return finish(this.#file, draft)
    }
    const text = this.#text.trim()
    this.#text = ''
    if (TEXTS.has(name)) draft.texts.set(name, text)
    else if (name === 'gebruiksdoel') draft.uses.push(text)
    else if (name === 'PandRef') draft.buildings.push(text)
    else if (name === 'heeftAlsNevenadres') this.#inSideAddress = false
    else if (name === 'NummeraanduidingRef') {
      if (this.#inSideAddress) draft.sideAddresses.push(text)
      else draft.mainAddress = text
    } else closeGeometry(draft.geometry, name, text)
    return null
  }
}

const newDraft = (kind: BagKind, line: number): Draft => ({
  kind,
  line,
  texts: new Map(),
  uses: [],
  buildings: [],
  mainAddress: null,
  sideAddresses: [],
  geometry: { polygons: [], point: null, isMulti: false, dimension: 2, projection: null, broken: false },
})

function openGeometry(geometry: GeometryDraft, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'Polygon') geometry.polygons.push([])
  if (name === 'MultiSurface') geometry.isMulti = true
  for (const [key, value] of Object.entries(attributes)) {
    if (localName(key) === 'srsName') geometry.projection = value
    else if (localName(key) === 'srsDimension') geometry.dimension = value === '3' ? 3 : 2
  }
}

function closeGeometry(geometry: GeometryDraft, name: string, text: string): void {
  if (name === 'pos') geometry.point = text
  if (name !== 'posList') return
  const ring = positionsFrom(numbersIn(text), geometry.dimension)
  const polygon = geometry.polygons.at(-1)
  if (ring && polygon) polygon.push(ring)
  else geometry.broken = true
}

/** Stops where a ring has too many points in two dimensions and in three: the check on vertices then says so. */
function numbersIn(text: string): number[] {
  const numbers: number[] = []
  for (const [word] of text.matchAll(/\S+/g)) {
    numbers.push(Number(word))
    if (numbers.length === (MAX_VERTICES + 1) * 6) break
  }
  return numbers
}

type Trouble = Pick<BrokenRow, 'column' | 'reason' | 'detail'>

function finish(file: string, draft: Draft): Read<BagObject> {
  const broken = (trouble: Trouble): BrokenRow => ({ ok: false, file, line: draft.line, ...trouble })
  for (const [column, text] of draft.texts) {
    if (text.includes(UNREADABLE)) return broken({ column, reason: 'wrong-encoding', detail: '' })
  }
  const id = readId(draft)
  if (id === null) return broken({ column: 'identificatie', reason: 'bag-id', detail: clip(draft, 'identificatie') })
  const occurrence = readOccurrence(draft)
  if (!occurrence) return broken({ column: 'voorkomen', reason: 'bag-occurrence', detail: id })
  const placed = readShape(draft.geometry)
  if (!placed.ok) return broken({ column: 'geometrie', reason: placed.reason, detail: `${id} ${placed.detail}`.trim() })
  const wrong = NUMBERS.find((name) => draft.texts.has(name) && readNumber(draft, name) === null)
  if (wrong) return broken({ column: wrong, reason: 'bag-value', detail: clip(draft, wrong) })
  const references = [...draft.buildings, ...draft.sideAddresses, ...(draft.mainAddress ? [draft.mainAddress] : [])]
  const badReference = references.find((reference) => parseBagId(reference) === null)
  if (badReference !== undefined) return broken({ column: 'Ref', reason: 'bag-id', detail: badReference.slice(0, 60) })
  return { ok: true, file, line: draft.line, value: toObject(draft, id, occurrence, placed.shape) }
}

const NUMBERS = ['oorspronkelijkBouwjaar', 'oppervlakte', 'huisnummer'] as const

const textOf = (draft: Draft, name: string): string | null => draft.texts.get(name) || null
const clip = (draft: Draft, name: string): string => (draft.texts.get(name) ?? '').slice(0, 60)

function readNumber(draft: Draft, name: (typeof NUMBERS)[number]): number | null {
  const text = draft.texts.get(name) ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

function readId({ kind, texts }: Draft): string | null {
  const text = texts.get('identificatie') ?? ''
  return kind === 'Woonplaats' ? (/^\d{4}$/.test(text) ? text : null) : parseBagId(text)
}

function readOccurrence(draft: Draft): Occurrence | null {
  const number = draft.texts.get('voorkomenidentificatie') ?? ''
  const validFrom = parseCalendarDate(draft.texts.get('beginGeldigheid') ?? '')
  const end = textOf(draft, 'eindGeldigheid')
  const validTo = end === null ? null : parseCalendarDate(end)
  if (!/^\d{1,6}$/.test(number) || !validFrom || (end !== null && !validTo)) return null
  return {
    number: Number(number),
    validFrom,
    validTo,
    registeredAt: textOf(draft, 'tijdstipRegistratie'),
    registrationEndedAt: textOf(draft, 'eindRegistratie'),
    inactiveAt: textOf(draft, 'tijdstipInactief') ?? textOf(draft, 'tijdstipInactiefLV'),
    notBagAt: textOf(draft, 'tijdstipNietBagLV'),
  }
}

function readShape(geometry: GeometryDraft): ShapeOutcome {
  if (geometry.broken) return { ok: false, reason: 'coordinate-invalid', detail: '' }
  const shape = shapeOf(geometry)
  if (!shape) return { ok: true, shape: null }
  if (geometry.projection !== null && !/\b28992$/.test(geometry.projection))
    return { ok: false, reason: 'unknown-projection', detail: geometry.projection.slice(0, 60) }
  const judged = judgeShape(shape)
  return judged.ok && judged.shape ? placeInRd(judged.shape, 'rd') : judged
}

function shapeOf({ polygons, point, isMulti }: GeometryDraft): Shape | null {
  if (point !== null) {
    const [x = Number.NaN, y = Number.NaN] = point.split(/\s+/).map(Number)
    return { type: 'Point', coordinates: [x, y] }
  }
  if (isMulti || polygons.length > 1) return { type: 'MultiPolygon', coordinates: polygons }
  const only: Polygon | undefined = polygons[0]
  return only ? { type: 'Polygon', coordinates: only } : null
}

function toObject(draft: Draft, id: string, occurrence: Occurrence, shape: Shape | null): BagObject {
  const bare = (reference: string) => parseBagId(reference) ?? reference
  return {
    kind: draft.kind,
    id,
    status: textOf(draft, 'status'),
    occurrence,
    shape,
    constructionYear: readNumber(draft, 'oorspronkelijkBouwjaar'),
    area: readNumber(draft, 'oppervlakte'),
    uses: draft.uses,
    buildings: draft.buildings.map(bare),
    mainAddress: draft.mainAddress === null ? null : bare(draft.mainAddress),
    sideAddresses: draft.sideAddresses.map(bare),
    name: textOf(draft, 'naam'),
    spaceType: textOf(draft, 'type'),
    address: readAddress(draft),
    town: textOf(draft, 'WoonplaatsRef'),
  }
}

function readAddress(draft: Draft): Address | null {
  const number = readNumber(draft, 'huisnummer')
  if (number === null) return null
  return {
    number,
    letter: textOf(draft, 'huisletter'),
    addition: textOf(draft, 'huisnummertoevoeging'),
    postcode: textOf(draft, 'postcode'),
    street: textOf(draft, 'OpenbareRuimteRef'),
    of: textOf(draft, 'typeAdresseerbaarObject'),
  }
}
