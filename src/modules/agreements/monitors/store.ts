import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import type { Db } from '#platform/db/scope.ts'
import type { BaseFigureKind } from '../model/monitors/base-figure.ts'
import type { MonitorName, Values } from '../model/monitors/monitor.ts'
import type { MonitorPeriod } from '../model/monitors/monitor-period.ts'
import type { Association } from '../model/monitors/owners-association.ts'
import {
  freeRoomChoice,
  monitorBaseFigure,
  monitorDelivery,
  monitorPublication,
  ownersAssociation,
  renovationProject,
  renovationWeighing,
} from './schema.ts'

/** Who recorded a row, and when. */
export type By = { by: string; at: Date }
const stamped = ({ by, at }: By) => ({ recordedBy: by, recordedAt: at })

export type Delivery = {
  monitor: MonitorName
  organisation: string
  period: MonitorPeriod
  version: number
  values: Values
  reason: string
  recordedBy: string
  recordedAt: Date
}

/** Every version of every delivery of a monitor, oldest first. */
export async function deliveriesOf(db: Db, monitor: MonitorName): Promise<Delivery[]> {
  const rows = await db
    .select()
    .from(monitorDelivery)
    .where(and(eq(monitorDelivery.monitor, monitor), COUNTS))
    .orderBy(asc(monitorDelivery.period), asc(monitorDelivery.organisation), asc(monitorDelivery.version))
  return rows.map(({ municipalityId: _, audience: __, batch: ___, ...delivery }) => delivery)
}

/** Sent by the organisation, or with an import that is applied: undoing takes it away. */
const COUNTS = sql`(${monitorDelivery.batch} is null or exists (
  select from import_batch b where b.municipality_id = ${monitorDelivery.municipalityId}
    and b.id = ${monitorDelivery.batch} and b.state = 'applied'))`

/** What came with one import, whether it counts yet or not. */
export async function deliveriesOfBatch(
  db: Db,
  monitor: MonitorName,
  batch: string,
): Promise<Pick<Delivery, 'organisation' | 'period' | 'values'>[]> {
  return db
    .select({
      ...{ organisation: monitorDelivery.organisation, period: monitorDelivery.period, values: monitorDelivery.values },
    })
    .from(monitorDelivery)
    .where(and(eq(monitorDelivery.monitor, monitor), eq(monitorDelivery.batch, batch)))
}

/** The newest version per organisation and period. */
export function newestOf(deliveries: readonly Delivery[]): Delivery[] {
  const newest = new Map(deliveries.map((one) => [`${one.organisation}/${one.period}`, one]))
  return [...newest.values()]
}

export async function insertDelivery(
  db: Db,
  {
    reason,
    version,
    batch = null,
    ...delivery
  }: Omit<Delivery, 'recordedBy' | 'recordedAt'> & { batch?: string | null },
  by: By,
): Promise<void> {
  await db.insert(monitorDelivery).values({ ...delivery, version, reason, batch, ...stamped(by), audience: 'partner' })
}

export type Publication = Omit<typeof monitorPublication.$inferSelect, 'municipalityId'>

/** Newest edition first. */
export async function publicationsOf(db: Db, monitor: MonitorName): Promise<Publication[]> {
  const rows = await db
    .select()
    .from(monitorPublication)
    .where(eq(monitorPublication.monitor, monitor))
    .orderBy(desc(monitorPublication.edition))
  return rows.map(({ municipalityId: _, ...publication }) => publication)
}

export async function insertPublication(
  db: Db,
  publication: Omit<Publication, 'recordedBy' | 'recordedAt'>,
  by: By,
): Promise<void> {
  await db.insert(monitorPublication).values({ ...publication, ...stamped(by) })
}

export type FreeRoomChoice = Omit<typeof freeRoomChoice.$inferSelect, 'municipalityId'>

/** Newest version first. */
export async function freeRoomChoices(db: Db): Promise<FreeRoomChoice[]> {
  const rows = await db.select().from(freeRoomChoice).orderBy(desc(freeRoomChoice.version))
  return rows.map(({ municipalityId: _, ...choice }) => choice)
}

export async function insertFreeRoomChoice(
  db: Db,
  choice: Omit<FreeRoomChoice, 'recordedBy' | 'recordedAt'>,
  by: By,
): Promise<void> {
  await db.insert(freeRoomChoice).values({ ...choice, ...stamped(by) })
}

export type BaseFigure = Omit<typeof monitorBaseFigure.$inferSelect, 'municipalityId'>

/** Newest version first. */
export async function baseFigures(db: Db): Promise<BaseFigure[]> {
  const rows = await db
    .select()
    .from(monitorBaseFigure)
    .orderBy(desc(monitorBaseFigure.year), asc(monitorBaseFigure.kind), desc(monitorBaseFigure.version))
  return rows.map(({ municipalityId: _, ...figure }) => figure)
}

export const baseFigureOf = (figures: readonly BaseFigure[], kind: BaseFigureKind, year: number): BaseFigure | null =>
  figures.find((one) => one.kind === kind && one.year === year) ?? null

export async function insertBaseFigure(
  db: Db,
  figure: Omit<BaseFigure, 'recordedBy' | 'recordedAt'>,
  by: By,
): Promise<void> {
  await db.insert(monitorBaseFigure).values({ ...figure, ...stamped(by) })
}

export type RenovationProject = Omit<typeof renovationProject.$inferSelect, 'municipalityId' | 'audience'>
export type RenovationWeighing = Omit<typeof renovationWeighing.$inferSelect, 'municipalityId'>

export async function renovationProjects(db: Db): Promise<RenovationProject[]> {
  const rows = await db
    .select()
    .from(renovationProject)
    .orderBy(asc(renovationProject.startYear), asc(renovationProject.name), asc(renovationProject.id))
  return rows.map(({ municipalityId: _, audience: __, ...project }) => project)
}

/** Newest version first. */
export async function renovationWeighings(db: Db): Promise<RenovationWeighing[]> {
  const rows = await db.select().from(renovationWeighing).orderBy(desc(renovationWeighing.version))
  return rows.map(({ municipalityId: _, ...weighing }) => weighing)
}

export async function insertRenovation(
  db: Db,
  project: Omit<RenovationProject, 'recordedBy' | 'recordedAt'>,
  by: By,
): Promise<void> {
  await db.insert(renovationProject).values({ ...project, ...stamped(by), audience: 'partner' })
}

export async function insertWeighing(
  db: Db,
  weighing: Omit<RenovationWeighing, 'recordedBy' | 'recordedAt'>,
  by: By,
): Promise<void> {
  await db.insert(renovationWeighing).values({ ...weighing, ...stamped(by) })
}

export type StoredAssociation = Association & { organisation: string; version: number }

/** The newest state of every owners' association. */
export async function ownersAssociations(db: Db): Promise<StoredAssociation[]> {
  const rows = await db
    .select()
    .from(ownersAssociation)
    .orderBy(asc(ownersAssociation.organisation), asc(ownersAssociation.name), asc(ownersAssociation.version))
  const newest = new Map(rows.map((row) => [`${row.organisation}/${row.name}`, row]))
  return [...newest.values()].map(({ organisation, name, version, state, meetingOn }) => ({
    ...{ organisation, name, version, state },
    meetingOn: meetingOn === null ? null : calendarDate(meetingOn),
  }))
}

export async function insertAssociation(db: Db, association: StoredAssociation, by: By): Promise<void> {
  await db.insert(ownersAssociation).values({ ...association, ...stamped(by), audience: 'partner' })
}

/** Next version of what an organisation delivered for a period. */
export async function nextVersion(
  db: Db,
  { monitor, organisation, period }: Pick<Delivery, 'monitor' | 'organisation' | 'period'>,
): Promise<number> {
  const [last] = await db
    .select({ version: monitorDelivery.version })
    .from(monitorDelivery)
    .where(
      and(
        eq(monitorDelivery.monitor, monitor),
        eq(monitorDelivery.organisation, organisation),
        eq(monitorDelivery.period, period),
      ),
    )
    .orderBy(desc(monitorDelivery.version))
    .limit(1)
  return (last?.version ?? 0) + 1
}
