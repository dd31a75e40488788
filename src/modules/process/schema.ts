import { date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { audience, municipalityId } from '#platform/db/columns.ts'
import type { Phase, TrackProgress } from './model/approach.ts'

export const approach = pgTable(
  'approach',
  {
    municipalityId: municipalityId(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    areaCode: text('area_code'),
    dwellings: integer('dwellings'),
    blocks: integer('blocks'),
    since: date('since').notNull(),
    phase: text('phase').$type<Phase>().notNull(),
    tracks: jsonb('tracks').$type<TrackProgress[]>().notNull(),
    nextStep: text('next_step').notNull(),
    nextStepOn: date('next_step_on'),
    conditionsOpen: integer('conditions_open').notNull(),
    conditionsTotal: integer('conditions_total').notNull(),
    audience: audience(),
  },
  (t) => [primaryKey({ columns: [t.municipalityId, t.slug] })],
)
