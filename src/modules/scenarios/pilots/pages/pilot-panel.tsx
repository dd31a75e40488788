import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import { ButtonForm, Chip, type ChipKind, KeyValues, LinkButton, Notice, Panel } from '#platform/ui/index.ts'
import type { PilotOutcome, PilotState } from '../../model/pilots/pilot.ts'
import { scenarioPath } from '../../paths.ts'
import type { KeptLesson, Pilot } from '../store.ts'
import { formAddress, type PilotsPageProps, pilotsPath } from './pilot-words.ts'

const STATES: Readonly<Record<PilotState, ChipKind>> = { planned: 'neutral', running: 'in-use', evaluated: 'ok' }
const OUTCOMES: Readonly<Record<PilotOutcome, ChipKind>> = { 'go-on': 'ok', return: 'condition-open' }

type PilotProps = PilotsPageProps & { pilot: Pilot }

export function PilotPanel(props: PilotProps) {
  const { t, visit, view, pilot, mayWrite } = props
  const l = t.list
  const day = (date: Pilot['startsOn']) => formatLongDate(date, visit.locale)
  const names = new Map(view.version.document.blocks.map(({ id, name }) => [id, name]))
  const chip = pilot.outcome ? (
    <Chip kind={OUTCOMES[pilot.outcome]}>{l.outcome[pilot.outcome]}</Chip>
  ) : (
    <Chip kind={STATES[pilot.state]}>{l.state[pilot.state]}</Chip>
  )
  return (
    <Panel title={pilot.name} aside={chip} id={`pilot-${pilot.number}`}>
      {pilot.state === 'running' && pilot.endsOn < visit.today ? <Notice kind="warn">{l.overdue}</Notice> : null}
      <KeyValues
        items={[
          { label: l.blocks, value: pilot.blocks.map((id) => names.get(id) ?? id).join(', ') },
          { label: l.days, value: l.span(day(pilot.startsOn), day(pilot.endsOn)) },
          { label: l.aim, value: pilot.largerAim },
          { label: l.tried, value: l.version(pilot.version) },
        ]}
      />
      <Learnt {...props} />
      <Outcome {...props} />
      {mayWrite ? <Actions {...props} /> : null}
    </Panel>
  )
}

/** Each question with what was learnt, then what nobody had asked. */
function Learnt(props: PilotProps) {
  const { t, pilot } = props
  const other = pilot.lessons.filter(({ question }) => question === null)
  return (
    <>
      <h3>{t.list.questions}</h3>
      <ol className="wr-lessons">
        {pilot.questions.map((question, place) => {
          const own = pilot.lessons.filter((lesson) => lesson.question === place)
          return (
            <li key={question}>
              <strong>{question}</strong>
              {own.length === 0 ? <p className="wr-muted">{t.list.unanswered}</p> : null}
              {own.map((lesson) => (
                <LessonLine key={lesson.number} {...props} lesson={lesson} />
              ))}
            </li>
          )
        })}
      </ol>
      {other.length === 0 ? null : (
        <>
          <h3>{t.list.other}</h3>
          {other.map((lesson) => (
            <LessonLine key={lesson.number} {...props} lesson={lesson} />
          ))}
        </>
      )}
    </>
  )
}

function LessonLine(props: PilotProps & { lesson: KeptLesson }) {
  const { t, visit, view, pilot, mayWrite, lesson } = props
  const { takenUp, recordedBy, recordedAt } = lesson
  const who = view.makers.get(recordedBy) ?? recordedBy
  const versions = visit.href(scenarioPath(view.row.id, 'versies'))
  return (
    <div className="wr-lesson">
      <p>{lesson.text}</p>
      <p className="wr-small">
        {t.list.evidence(lesson.evidence)}. {t.list.by(who, formatLongDate(dayOf(recordedAt), visit.locale))}.
      </p>
      {takenUp ? (
        <p className="wr-small">
          {t.list.takenUp}{' '}
          <a href={`${versions}?van=${takenUp.version - 1}&naar=${takenUp.version}#verschil`}>
            {t.list.version(takenUp.version)}
          </a>
          : {takenUp.how}
        </p>
      ) : (
        <p className="wr-small">
          <Chip kind="condition-open">{t.list.notTakenUp}</Chip>{' '}
          {mayWrite ? (
            <a href={formAddress(props, 'opgepakt', { pilot: pilot.number, lesson: lesson.number })}>{t.list.take}</a>
          ) : null}
        </p>
      )}
    </div>
  )
}

/** SCN-14: what the pilot leads to; going back says what is thought over again. */
function Outcome({ t, visit, view, pilot }: PilotProps) {
  const { outcome, conclusion, reconsiders, evaluatedBy, evaluatedAt } = pilot
  if (outcome === null || evaluatedAt === null) return null
  const who = view.makers.get(evaluatedBy ?? '') ?? evaluatedBy ?? ''
  return (
    <>
      <h3>
        {t.list.conclusion}: {t.list.outcome[outcome]}
      </h3>
      <p>{conclusion}</p>
      <p className="wr-small">{t.list.by(who, formatLongDate(dayOf(evaluatedAt), visit.locale))}</p>
      {outcome === 'return' ? (
        <Notice kind="info" title={t.list.returned}>
          {reconsiders}
        </Notice>
      ) : null}
    </>
  )
}

function Actions(props: PilotProps) {
  const { t, pilot } = props
  const of = { pilot: pilot.number }
  return (
    <div className="wr-actions">
      {pilot.state === 'planned' ? (
        <ButtonForm
          action={`${pilotsPath(props)}/start`}
          label={t.list.start}
          fields={{ pilot: String(pilot.number) }}
          primary
        />
      ) : (
        <LinkButton href={formAddress(props, 'les', of)}>{t.list.addLesson}</LinkButton>
      )}
      {pilot.state === 'running' ? (
        <LinkButton href={formAddress(props, 'afronden', of)}>{t.list.evaluate}</LinkButton>
      ) : null}
    </div>
  )
}
