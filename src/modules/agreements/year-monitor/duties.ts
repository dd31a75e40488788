import type { DutySource } from '#platform/module.ts'
import { yearPath } from './paths.ts'
import { openYear } from './usecases.ts'
import { yearMonitorText } from './words.ts'

/** The newest year that is over and was not adopted; nothing where nobody follows the sets any more. */
export const yearMonitorDuties: DutySource = async (scope, asOf, actor, locale) => {
  const t = yearMonitorText(locale)
  const open = await openYear(actor, scope, asOf)
  if (!open || open.set.knownUntil !== null) return []
  return [
    {
      ...{ kind: 'due-soon', what: t.duty.what(open.year), where: '', whose: t.duty.whose },
      ...{ date: null, dateLabel: String(open.year), why: t.duty.why(open.problems.length) },
      ...{ path: yearPath(open.year), source: open.set.source.document },
    },
  ]
}
