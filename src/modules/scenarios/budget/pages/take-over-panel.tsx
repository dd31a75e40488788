import { formatLargeEuros } from '#kernel/dutch.ts'
import {
  Checkboxes,
  errorOf,
  Field,
  Fieldset,
  FilterForm,
  Form,
  HiddenFields,
  Panel,
  Radios,
  Select,
} from '#platform/ui/index.ts'
import { BUDGET_STATES } from '../../model/budget/given-budget.ts'
import { CATEGORIES, type Category } from '../../model/events/event.ts'
import { type Asked, budgetsOf, decisionsNeeded } from '../take-over.ts'
import { pathOf } from './draft-page.tsx'
import { decisionName, headShown, NEW, OTHERS, overruleName, PLACE, placeAsked } from './take-over-form.ts'
import type { TrialProps } from './trial-panels.tsx'

/** Which budget it is, what it stands for per category that is there already; then it becomes the next version. */
export function TakeOverPanel(props: TrialProps) {
  const { t, visit, open, errors, reading } = props
  const place = placeAsked(visit, open)
  const asked = decisionsNeeded(open, place)
  const differs = reading.sums.some(({ isEqual }) => !isEqual)
  const { take } = t
  return (
    <Panel title={take.heading} id="overnemen">
      <div className="wr-mapping">
        <PlaceForm {...props} place={place} />
        <Form action={pathOf(props, '/overnemen')} submit={take.submit}>
          <HiddenFields fields={{ versie: String(open.view.row.latest), [PLACE]: place ?? NEW }} />
          <Head {...props} place={place} />
          <TwiceGiven {...props} asked={asked} />
          <TwiceComputed {...props} asked={asked} />
          <Others {...props} asked={asked} />
          {differs ? (
            <Checkboxes
              name="verschil"
              label={take.difference}
              values={visit.form.getAll('verschil')}
              options={[{ value: 'ja', label: take.differenceSeen }]}
              error={errorOf(errors, 'verschil')}
            />
          ) : null}
          <Field
            name="reden"
            label={take.reason}
            value={visit.form.get('reden') ?? ''}
            error={errorOf(errors, 'reden')}
            required
          />
        </Form>
      </div>
    </Panel>
  )
}

type Placed = TrialProps & { place: string | null }

/** Only when there are budgets already: a new one beside them, or a new version of one. */
function PlaceForm(props: Placed) {
  const { t, open, place } = props
  const budgets = budgetsOf(open)
  if (budgets.length === 0) return null
  return (
    <FilterForm action={`${pathOf(props)}#overnemen`} submit={t.take.place.submit}>
      <Select
        name={PLACE}
        label={t.take.place.label}
        value={place ?? NEW}
        options={[
          { value: NEW, label: t.take.place.beside },
          ...budgets.map(({ id, name }) => ({ value: id, label: t.take.place.instead(name) })),
        ]}
      />
    </FilterForm>
  )
}

function Head({ t, visit, open, errors, place }: Placed) {
  const shown = headShown(visit, open, place)
  const { take } = t
  return (
    <Fieldset legend={take.head}>
      <div className="wr-stack wr-stack--m">
        <Field
          name="naam-begroting"
          label={take.name}
          help={take.nameHelp}
          value={shown.name}
          error={errorOf(errors, 'naam-begroting')}
          required
        />
        <Radios
          name="stand"
          label={take.state}
          value={shown.state}
          options={BUDGET_STATES.map((value) => ({ value, label: take.states[value] }))}
        />
        <Field
          name="spreiding"
          label={take.spread}
          help={take.spreadHelp}
          value={shown.spread}
          size={8}
          error={errorOf(errors, 'spreiding')}
        />
      </div>
    </Fieldset>
  )
}

type Asking = TrialProps & { asked: Asked }

/** Categories that another budget of the scenario has as well. */
function TwiceGiven({ t, words, visit, errors, asked }: Asking) {
  const { take } = t
  if (asked.twiceGiven.length === 0) return null
  const standing = (category: Category) =>
    (asked.given.get(category) ?? [])
      .map(({ name, amount }) => `${name}: ${formatLargeEuros(amount, visit.locale)}`)
      .join(', ')
  return (
    <Fieldset legend={take.doubles}>
      <p>{take.doublesHelp}</p>
      <div className="wr-mapanswers">
        {asked.twiceGiven.map((category) => (
          <Radios
            key={category}
            name={overruleName(category)}
            label={take.double(words.categories[category], standing(category))}
            {...withValue(visit.form.get(overruleName(category)))}
            options={[
              { value: 'beside', label: take.overrules.beside },
              { value: 'instead', label: take.overrules.instead },
            ]}
            error={errorOf(errors, overruleName(category))}
          />
        ))}
      </div>
    </Fieldset>
  )
}

const euros = ({ visit, asked }: Asking, category: Category): string =>
  formatLargeEuros(asked.computed.get(category) ?? 0, visit.locale)

function TwiceComputed(props: Asking) {
  const { t, words, visit, errors, asked } = props
  const { take } = t
  if (asked.twiceComputed.length === 0) return null
  return (
    <Fieldset legend={take.lead}>
      <p>{take.insteadHelp}</p>
      <div className="wr-mapanswers">
        {asked.twiceComputed.map((category) => (
          <Radios
            key={category}
            name={decisionName(category)}
            label={
              category === 'contribution'
                ? take.contribution(euros(props, category))
                : take.decision(words.categories[category], euros(props, category))
            }
            {...withValue(visit.form.get(decisionName(category)))}
            options={[
              { value: 'instead', label: take.decisions.instead },
              { value: 'beside', label: take.decisions.beside },
            ]}
            error={errorOf(errors, decisionName(category))}
          />
        ))}
      </div>
    </Fieldset>
  )
}

/** What the file holds although it does not name it. */
function Others(props: Asking) {
  const { t, words, visit, asked } = props
  const { take } = t
  const others = CATEGORIES.filter(
    (category) =>
      asked.computed.has(category) && !asked.twiceComputed.includes(category) && category !== 'contribution',
  )
  if (others.length === 0) return null
  return (
    <details className="wr-fold">
      <summary>{take.others}</summary>
      <Checkboxes
        name={OTHERS}
        label={take.others}
        help={take.othersHelp}
        values={visit.form.getAll(OTHERS)}
        options={others.map((category) => ({
          value: category,
          label: take.decision(words.categories[category], euros(props, category)),
        }))}
      />
    </details>
  )
}

const withValue = (value: string | null) => (value === null ? {} : { value })
