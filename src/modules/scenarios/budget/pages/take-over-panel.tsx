import { formatLargeEuros } from '#kernel/dutch.ts'
import { Checkboxes, errorOf, Field, Fieldset, Form, HiddenFields, Panel, Radios } from '#platform/ui/index.ts'
import { CATEGORIES, type Category } from '../../model/events/event.ts'
import { decisionsNeeded } from '../usecases.ts'
import { pathOf } from './draft-page.tsx'
import type { TrialProps } from './trial-panels.tsx'

export const OTHERS = 'ook'
export const decisionName = (category: Category): string => `besluit-${category}`

/** What the budget stands for, per category that is computed as well; then it becomes the next version. */
export function TakeOverPanel(props: TrialProps) {
  const { t, words, visit, open, errors, reading } = props
  const { computed, twice } = decisionsNeeded(open)
  const others = CATEGORIES.filter((category) => computed.has(category) && !twice.includes(category)).filter(
    (category) => category !== 'contribution',
  )
  const euros = (category: Category) => formatLargeEuros(computed.get(category) ?? 0, visit.locale)
  const differs = reading.sums.some(({ isEqual }) => !isEqual)
  const { take } = t
  return (
    <Panel title={take.heading} id="overnemen">
      <div className="wr-mapping">
        <Form action={pathOf(props, '/overnemen')} submit={take.submit}>
          <HiddenFields fields={{ versie: String(open.view.row.latest) }} />
          {twice.length > 0 ? (
            <Fieldset legend={take.lead}>
              <p>{take.insteadHelp}</p>
              <div className="wr-mapanswers">
                {twice.map((category) => (
                  <Radios
                    key={category}
                    name={decisionName(category)}
                    label={
                      category === 'contribution'
                        ? take.contribution(euros(category))
                        : take.decision(words.categories[category], euros(category))
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
          ) : null}
          {others.length > 0 ? (
            <details className="wr-fold">
              <summary>{take.others}</summary>
              <Checkboxes
                name={OTHERS}
                label={take.others}
                help={take.othersHelp}
                values={visit.form.getAll(OTHERS)}
                options={others.map((category) => ({
                  value: category,
                  label: take.decision(words.categories[category], euros(category)),
                }))}
              />
            </details>
          ) : null}
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

const withValue = (value: string | null) => (value === null ? {} : { value })
