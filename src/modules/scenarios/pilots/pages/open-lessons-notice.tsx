import { formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { Notice } from '#platform/ui/index.ts'
import { scenarioPath } from '../../paths.ts'
import type { OpenLesson } from '../usecases.ts'
import { textOf } from './pilot-words.ts'

type Props = { visit: Visit; id: string; lessons: readonly OpenLesson[] }

/** SCN-14: what pilots taught and no version took up yet, where the next version is made. */
export function OpenLessonsNotice({ visit, id, lessons }: Props) {
  if (lessons.length === 0) return null
  const t = textOf(visit).waiting
  return (
    <Notice kind="info" title={t.title(formatNumber(lessons.length, 0, visit.locale))}>
      <ul className="wr-bul">
        {lessons.map(({ pilot, number, lesson }) => (
          <li key={`${number}-${lesson.number}`}>{t.from(pilot, lesson.text)}</li>
        ))}
      </ul>
      <a href={visit.href(scenarioPath(id, 'pilots'))}>{t.more}</a>
    </Notice>
  )
}
