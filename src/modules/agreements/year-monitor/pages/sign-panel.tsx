import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError } from '#platform/http/route.ts'
import { Chip, errorOf, Form, KeyValues, Panel, Select, TextArea } from '#platform/ui/index.ts'
import { yearPath } from '../paths.ts'
import type { SignableMeeting } from '../usecases.ts'
import { yearProblemWords } from '../words.ts'
import { SIGN_CHIPS, signedSentences, type YearPageProps } from './year-page.tsx'

/** Who signed, what still stands in the way, and the forms to sign with. */
export function SignPanel(props: YearPageProps) {
  const { words, view, maySign } = props
  const { t } = words
  const { state, isUntouched, problems } = view
  return (
    <Panel title={t.sign.title} id="tekenen">
      <p>
        <Chip kind={SIGN_CHIPS[state]}>{t.signStates[state]}</Chip>
      </p>
      {signedSentences(words, view).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isUntouched === null ? null : (
        <KeyValues
          items={[
            {
              label: t.sign.hash,
              value: <code className="wr-code">{view.adoption?.hash ?? view.editions[0]?.hash}</code>,
            },
            { label: t.list.state, value: isUntouched ? t.sign.untouched : t.sign.touched },
          ]}
        />
      )}
      {problems.length > 0 ? (
        <>
          <h3>{t.sign.notReady}</h3>
          <ul className="wr-list">
            {problems
              .map((problem) => yearProblemWords(words, problem))
              .map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
          </ul>
        </>
      ) : null}
      {maySign ? <SignForms {...props} /> : null}
    </Panel>
  )
}

function SignForms(props: YearPageProps) {
  const { words, visit, view, errors } = props
  const { t } = words
  const path = visit.href(yearPath(view.year))
  const { state, problems, meetings } = view
  if (state === 'adopted') return null
  const typed = (name: string) => visit.form.get(name) ?? ''
  const mayAgree = problems.length === 0 && state !== 'agreed'
  return (
    <>
      {mayAgree ? (
        <Form action={`${path}/instemmen`} submit={t.sign.agree}>
          <MeetingChoice
            {...props}
            name="kerngroep"
            meetings={meetings.coreGroup}
            series={t.sign.coreGroup}
            value={typed('kerngroep')}
          />
          {state === 'changed' ? (
            <TextArea
              name="reden"
              label={t.sign.reason}
              rows={2}
              value={typed('reden')}
              error={errorOf(errors, 'reden')}
            />
          ) : null}
        </Form>
      ) : null}
      {state === 'agreed' ? (
        <Form action={`${path}/vaststellen`} submit={t.sign.adopt}>
          <MeetingChoice
            {...props}
            name="bestuurlijk"
            meetings={meetings.executive}
            series={t.sign.executive}
            value={typed('bestuurlijk')}
          />
        </Form>
      ) : null}
    </>
  )
}

type ChoiceProps = YearPageProps & {
  name: string
  meetings: readonly SignableMeeting[]
  series: string
  value: string
  errors: readonly FieldError[]
}

function MeetingChoice({ words: { t, locale }, name, meetings, series, value, errors }: ChoiceProps) {
  const options = meetings.map(({ id, on }) => ({ value: id, label: formatLongDate(on, locale) }))
  return (
    <Select
      name={name}
      label={t.sign.meeting}
      {...(meetings.length === 0 ? { help: t.sign.noMeeting(series) } : {})}
      value={value}
      options={[{ value: '', label: t.sign.choose }, ...options]}
      error={errorOf(errors, name)}
    />
  )
}
