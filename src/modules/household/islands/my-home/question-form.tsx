import type { FormEvent } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import { ENERGY_CLASSES } from '#modules/areas/model/index.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { Checkboxes, type Option, Radios, Select } from '#platform/ui/form/choice.tsx'
import { Field } from '#platform/ui/form/field.tsx'
import type { HouseholdField } from '../../model/document/fields.ts'
import { AGE_CLASSES, WISHES } from '../../model/household.ts'
import type { MyHomeText } from '../../my-home/text.nl.ts'
import {
  FIELDS,
  type FieldProblem,
  isAmount,
  type Question,
  questionsFor,
  type Typed,
  UNTOLD,
} from './typed-answers.ts'
import type { MyHomeState } from './use-my-home.ts'

type Props = { t: MyHomeText; locale: Locale; question: Question; state: MyHomeState }

/** One question: its help, its boxes, and the way back. Sent to nobody: the form's submit stays in this page. */
export function QuestionForm({ t, locale, question, state }: Props) {
  const { typed, problems, heading, answer, back, isAlive } = state
  const order = questionsFor(typed)
  const words = t.questions[question]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = new FormData(event.currentTarget)
    answer(Object.fromEntries(FIELDS[question].map((field) => [field, String(told.get(field) ?? '')])))
  }
  return (
    <form key={question} className="wr-form wr-ask" noValidate onSubmit={submit} aria-labelledby="vraag">
      <p className="wr-ask__step">{t.step(order.indexOf(question) + 1, order.length)}</p>
      <h2 id="vraag" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <Problems t={t} locale={locale} problems={problems} />
      {'help' in words ? (
        <details className="wr-fold wr-ask__help">
          <summary>{t.what(words.term)}</summary>
          <p>{words.help}</p>
        </details>
      ) : null}
      {FIELDS[question].map((field) => (
        <AnswerBox key={field} {...{ t, field, typed }} error={messageFor(t, locale, problems, field)} />
      ))}
      <div className="wr-actions">
        <button type="submit" className="wr-btn wr-btn--primary wr-btn--big" disabled={!isAlive}>
          {question === order.at(-1) ? t.toResult : t.next}
        </button>
        {question === 'tenure' ? null : (
          <button type="button" className="wr-btn wr-btn--big" onClick={back}>
            {t.back}
          </button>
        )}
      </div>
    </form>
  )
}

type BoxProps = { t: MyHomeText; field: HouseholdField; typed: Typed; error: string | undefined }

function AnswerBox({ t, field, typed, error }: BoxProps) {
  const label = t.fields[field]
  const parts = { name: field, label, error }
  if (isAmount(field))
    return (
      <Field
        {...parts}
        value={typed[field] ?? ''}
        size={16}
        inputMode="decimal"
        autoComplete="off"
        unit={unitOf(t, field)}
        required={REQUIRED.includes(field)}
        help={REQUIRED.includes(field) ? undefined : t.dontKnow}
      />
    )
  if (field === 'nhg')
    return <Checkboxes name={field} label="NHG" options={[{ value: 'ja', label }]} values={[typed[field] ?? '']} />
  const options = optionsOf(t, field)
  return field === 'label' ? (
    <Select {...parts} options={options} value={typed[field] ?? UNTOLD} />
  ) : (
    <Radios {...parts} options={options} value={typed[field] ?? DEFAULTS[field] ?? ''} />
  )
}

const REQUIRED: readonly HouseholdField[] = ['homeValue', 'mortgage', 'rentPerMonth']
/** Saying nothing is an answer here, so it is chosen until another is. */
const DEFAULTS: Partial<Record<HouseholdField, string>> = { adults: UNTOLD, ageClass: UNTOLD, wish: 'unsure' }

function unitOf(t: MyHomeText, field: HouseholdField): string {
  if (field === 'income') return t.euroPerYear
  return ['mortgagePerMonth', 'rentPerMonth', 'energyPerMonth'].includes(field) ? t.euroPerMonth : t.euro
}

function optionsOf(t: MyHomeText, field: HouseholdField): Option[] {
  const { choices } = t
  switch (field) {
    case 'tenure':
      return [
        { value: 'owner', label: choices.owner },
        { value: 'tenant', label: choices.tenant },
      ]
    case 'label':
      return [{ value: UNTOLD, label: choices.noLabel }, ...ENERGY_CLASSES.map((value) => ({ value, label: value }))]
    case 'adults':
      return [
        { value: '1', label: choices.one },
        { value: '2', label: choices.two },
        { value: UNTOLD, label: choices.untold },
      ]
    case 'ageClass':
      return [
        ...AGE_CLASSES.map((value) => ({ value, label: choices[value] })),
        { value: UNTOLD, label: choices.untold },
      ]
    default:
      return WISHES.map((value) => ({ value, label: choices[value] }))
  }
}

type ProblemsProps = { t: MyHomeText; locale: Locale; problems: readonly FieldProblem[] }

function Problems({ t, locale, problems }: ProblemsProps) {
  if (problems.length === 0) return null
  return (
    <section className="wr-errors" id="mijn-woning-fouten" aria-labelledby="fouten" tabIndex={-1}>
      <h3 id="fouten">{t.problems.summary}</h3>
      <ul>
        {problems.map(({ field }) => (
          <li key={field}>
            <a href={`#veld-${field}`}>{messageFor(t, locale, problems, field)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function messageFor(
  t: MyHomeText,
  locale: Locale,
  problems: readonly FieldProblem[],
  field: HouseholdField,
): string | undefined {
  const problem = problems.find((one) => one.field === field)
  if (!problem) return undefined
  const label = t.fields[field]
  const bound = (value = 0) => formatNumber(value, 0, locale)
  switch (problem.code) {
    case 'not-a-number':
      return t.problems['not-a-number'](label)
    case 'out-of-range':
    case 'not-whole':
      return t.problems[problem.code](label, bound(problem.low), bound(problem.high))
    default:
      return isAmount(field) ? t.problems.missing(label) : t.problems.choose(label)
  }
}
