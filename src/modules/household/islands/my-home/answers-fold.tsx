import type { HouseholdField } from '../../model/document/fields.ts'
import type { MyHomeText } from '../../my-home/text.nl.ts'
import { FIELDS, isAmount, type Question, type Typed, UNTOLD } from './typed-answers.ts'
import type { MyHomeState } from './use-my-home.ts'

/** What was told, each with the way back to its question; on paper it stands open. */
export function AnswersFold({ t, state }: { t: MyHomeText; state: MyHomeState }) {
  return (
    <details className="wr-fold wr-answers">
      <summary>{t.answers}</summary>
      <dl className="wr-kv">
        {state.questions.flatMap((question) =>
          FIELDS[question].map((field) => (
            <div key={field}>
              <dt>{t.fields[field]}</dt>
              <dd>
                <Told t={t} field={field} typed={state.typed} />{' '}
                <Change t={t} field={field} question={question} go={state.go} />
              </dd>
            </div>
          )),
        )}
      </dl>
      <button type="button" className="wr-btn" onClick={state.restart}>
        {t.again}
      </button>
    </details>
  )
}

type ChangeProps = { t: MyHomeText; field: HouseholdField; question: Question; go: MyHomeState['go'] }

const Change = ({ t, field, question, go }: ChangeProps) => (
  <button type="button" className="wr-linkbutton" onClick={() => go(question)}>
    {t.change}
    <span className="wr-sr">: {t.fields[field]}</span>
  </button>
)

function Told({ t, field, typed }: { t: MyHomeText; field: HouseholdField; typed: Typed }) {
  const text = (typed[field] ?? '').trim()
  if (text === '' || text === UNTOLD) return <>{field === 'nhg' ? t.judgement.no : t.nothingTold}</>
  if (field === 'nhg') return <>{t.judgement.yes}</>
  if (field === 'adults') return <>{text === '1' ? t.choices.one : t.choices.two}</>
  if (isAmount(field)) return <>{`€\u00A0${text}`}</>
  return <>{(t.choices as Readonly<Record<string, string>>)[text] ?? text}</>
}
