import { FilterForm, KeyValues, Radios } from '#platform/ui/index.ts'
import { HORIZONS } from '../model/dwelling.ts'
import type { UrgencyText } from '../text.nl.ts'
import type { RunQuestion } from '../usecases.ts'
import { MODE_WORDS, modeWord, ORDER_WORDS, orderWord, PROBLEM_WORDS, problemWord } from './question.ts'

/** Problem, horizon and way of looking at the street; a GET form, so that a view can be kept and shared. */
export function QuestionForm({ t, asked, action }: { t: UrgencyText; asked: RunQuestion; action: string }) {
  const { choices } = t
  const { problem, horizon } = asked.choice
  return (
    <FilterForm action={action} submit={choices.show} keep={asked.run === null ? {} : { run: String(asked.run) }}>
      <Radios
        name="probleem"
        label={choices.problem}
        inline
        value={problemWord(problem)}
        options={Object.entries(PROBLEM_WORDS).map(([value, meaning]) => ({ value, label: choices.problems[meaning] }))}
      />
      <Radios
        name="horizon"
        label={choices.horizon}
        inline
        value={horizon === 'now' ? 'nu' : horizon}
        options={HORIZONS.map((one) => ({ value: one === 'now' ? 'nu' : one, label: choices.horizons[one] }))}
      />
      <Radios
        name="straat"
        label={choices.mode}
        inline
        value={modeWord(asked.mode)}
        options={Object.entries(MODE_WORDS).map(([value, meaning]) => ({ value, label: choices.modes[meaning] }))}
      />
      <Radios
        name="rangschik"
        label={choices.rankBy}
        inline
        value={orderWord(asked.choice.rankBy ?? 'expected')}
        options={Object.entries(ORDER_WORDS).map(([value, order]) => ({ value, label: choices.rankOrders[order] }))}
      />
    </FilterForm>
  )
}

/** What each choice means, and what the outcome says; folded away below the form. */
export function QuestionHelp({ t }: { t: UrgencyText }) {
  const { choices } = t
  const { help } = choices
  return (
    <details className="wr-fold">
      <summary>{help.title}</summary>
      <KeyValues
        items={[
          { label: choices.problem, value: help.problem },
          { label: choices.horizon, value: help.horizon },
          { label: choices.mode, value: help.mode },
          { label: choices.rankBy, value: help.rankBy },
          { label: t.ranking.class, value: help.class },
          { label: t.ranking.range, value: help.interval },
          { label: t.confidence, value: help.confidence },
        ]}
      />
    </details>
  )
}
