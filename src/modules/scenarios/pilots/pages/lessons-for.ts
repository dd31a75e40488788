import type { Visit } from '#platform/http/route.ts'
import { PILOTS_READ } from '../../pages/rights.ts'
import { loadOpenLessons, type OpenLesson } from '../usecases.ts'

/** Open lessons of a scenario for who may see pilots; none for others. */
export const lessonsFor = async (visit: Visit, id: string): Promise<OpenLesson[]> =>
  visit.may(PILOTS_READ) ? loadOpenLessons(visit, id) : []
