import { dayOf } from '#kernel/calendar.ts'
import { bagDwellingsOf, buildingFacts, importer, listAreas } from '#modules/areas/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { ImporterDefinition } from '#platform/module.ts'
import type { PlacedDwelling } from '../model/property/complexes.ts'
import {
  type KnownParties,
  type OwnDwelling,
  PROPERTY_COLUMNS,
  readPropertyRow,
  readSoftPlan,
  SOFT_PLAN_COLUMNS,
} from '../model/property/property-row.ts'
import { AS_PARTY, termsFor } from '../monitors/parties.ts'
import { listRows } from './named-sheet-rows.ts'
import { insertProperty, insertSoftPlans, type NumberedPlan, PROPERTY, SOFT_PLAN } from './store.ts'
import { propertyEn } from './text.en.ts'
import { propertyNl } from './text.nl.ts'

type Reason = keyof typeof propertyNl.reasons
const REASONS: ImporterDefinition['reasons'] = Object.fromEntries(
  (Object.keys(propertyNl.reasons) as Reason[]).map((code) => [
    code,
    { nl: propertyNl.reasons[code], en: propertyEn.reasons[code] },
  ]),
)
const both = (of: (t: typeof propertyNl) => string) => ({ nl: of(propertyNl), en: of(propertyEn) })

/** Who acts for an organisation brings its own only; the municipality's console and staff bring what they were given. */
export const bringsFor = (actor: Actor, organisation: string): boolean =>
  actor.kind === 'user' && (actor.organisations ?? []).length > 0 ? actsFor(actor, organisation) : true

export async function knownParties(scope: Scope, actor: Actor): Promise<KnownParties> {
  const { corporations } = await scope.transaction((db) => termsFor(db, AS_PARTY))
  return { corporations, mayBring: (organisation) => bringsFor(actor, organisation) }
}

/** Dwellings are placed in lots, so that one question to the database places many. */
const LOT = 500

/** The stock of corporations: a list takes the place of the one before of each corporation that it names. */
export const corporationStock = importer(
  {
    name: 'corporation-stock',
    ...{ title: both((t) => t.stock.title), help: both((t) => t.stock.help), reasons: REASONS },
    accepts: ['.csv', '.xlsx', '.ods'],
    restsOn: ['address-object'],
    summary: { dwellings: both((t) => t.stock.dwellings), unplaced: both((t) => t.stock.unplaced) },
  },
  async (reading) => {
    const { job, tally } = reading
    const known = await knownParties(job.scope, job.actor)
    const seen = new Set<string>()
    const lane = lanesOf<PlacedDwelling>(reading, PROPERTY, insertProperty)
    let lot: {
      row: OwnDwelling
      place: { file: string; line: number }
      remarks: { reason: string; detail: string }[]
    }[] = []
    const place = async () => {
      const codes = await job.scope.transaction((db) =>
        placesOf(
          db,
          lot.map(({ row }) => row.objectId),
        ),
      )
      for (const { row, place: at, remarks } of lot) {
        const neighbourhoodCode = codes.get(row.objectId) ?? null
        await lane(row.organisation, at.file).add({ ...row, neighbourhoodCode })
        const strange = neighbourhoodCode === null ? [{ reason: 'bag-id-unknown', detail: row.objectId }] : []
        tally.take(at, [...remarks, ...strange])
        tally.count('dwellings')
        if (neighbourhoodCode === null) tally.count('unplaced')
      }
      lot = []
    }
    for await (const { place: at, fields } of listRows(reading, PROPERTY_COLUMNS, [
      'object',
      'complex',
      'organisation',
    ])) {
      const judged = readPropertyRow(fields, known)
      if (!judged.ok) tally.refuse(at, judged)
      else if (seen.has(judged.value.objectId)) tally.refuse(at, { reason: 'row-twice', detail: judged.value.objectId })
      else {
        seen.add(judged.value.objectId)
        lot.push({ row: judged.value, place: at, remarks: [...judged.remarks] })
        if (lot.length >= LOT) await place()
      }
    }
    await place()
  },
)

/** Buurt per BAG object: its own, else that of the building it stands in; what the register does not know is absent. */
async function placesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await bagDwellingsOf(db, { ids })
  const without = found.flatMap(({ neighbourhood_code, building_id }) =>
    neighbourhood_code === null && building_id !== null ? [building_id] : [],
  )
  const buildings = new Map((await buildingFacts(db, without)).map((one) => [one.id, one.neighbourhood_code]))
  return new Map(
    found.flatMap(({ id, neighbourhood_code, building_id }) => {
      const code = neighbourhood_code ?? buildings.get(building_id ?? '') ?? null
      return code === null ? [] : [[id, code] as const]
    }),
  )
}

/** Plans that are not hard yet: a list takes the place of the one before of each corporation that it names. */
export const softPlans = importer(
  {
    name: 'soft-plans',
    ...{ title: both((t) => t.plans.title), help: both((t) => t.plans.help), reasons: REASONS },
    accepts: ['.csv', '.xlsx', '.ods'],
    restsOn: ['area'],
    summary: { plans: both((t) => t.plans.count) },
  },
  async (reading) => {
    const { job, tally } = reading
    const known = await knownParties(job.scope, job.actor)
    const areas = await job.scope.transaction((db) => listAreas(db, { level: 'buurt' }))
    const byName = new Map(
      areas.flatMap(({ code, name }) => [
        [code.toLowerCase(), code] as const,
        ...(name === null ? [] : [[name.toLowerCase(), code] as const]),
      ]),
    )
    const seen = new Set<string>()
    const lane = lanesOf<NumberedPlan>(reading, SOFT_PLAN, insertSoftPlans)
    let seq = 0
    for await (const { place, fields } of listRows(reading, SOFT_PLAN_COLUMNS, [
      'name',
      'organisation',
      'area',
      'from',
    ])) {
      const judged = readSoftPlan(fields, known, byName)
      if (!judged.ok) {
        tally.refuse(place, judged)
        continue
      }
      const { organisation, name, neighbourhoodCode, kind } = judged.value
      const id = `${organisation}/${name.toLowerCase()}/${neighbourhoodCode}/${kind}`
      if (seen.has(id)) {
        tally.refuse(place, { reason: 'row-twice', detail: name })
        continue
      }
      seen.add(id)
      seq += 1
      await lane(organisation, place.file).add({ ...judged.value, seq })
      tally.take(place)
      tally.count('plans')
    }
  },
)

type Reading = Parameters<Parameters<typeof importer>[1]>[0]

/** One lane per corporation, opened when its first row comes. */
function lanesOf<Row>(
  { job, writer }: Reading,
  dataset: string,
  insert: Parameters<typeof writer.lane<Row>>[1],
): (slice: string, file: string) => { add(row: Row): Promise<void> } {
  const lanes = new Map<string, { add(row: Row): Promise<void> }>()
  return (slice, file) => {
    const source = { document: file, asOf: dayOf(job.deps.now()) }
    const lane = lanes.get(slice) ?? writer.lane<Row>({ dataset, slice, source }, insert)
    lanes.set(slice, lane)
    return lane
  }
}
