import { memo, useState } from 'react'
import type { Draft } from '../../model/draft/draft.ts'
import { type DraftError, LEVEL_FIELD, TERMS_FIELD } from '../../model/draft/draft-query.ts'
import { PARAMETER_DEFAULTS, PARAMETER_NAMES, type ParameterName } from '../../model/parameters/defaults.ts'
import { PARAMETER_GROUPS, type ParameterGroup } from '../../model/parameters/parameter.ts'
import { parameterInForce } from '../../model/parameters/values.ts'
import { RETURN_TERMS, type ReturnTerms, type Scenario } from '../../model/scenario.ts'
import { LevelRow } from './level-row.tsx'
import { ParameterRow } from './parameter-row.tsx'
import type { Workbench } from './use-workbench.ts'
import { useWords } from './words.ts'

/** Folded open at first: what a planner turns most. */
const OPEN_AT_FIRST: readonly ParameterGroup[] = ['programme', 'return']

const NAMES_OF = Object.fromEntries(
  PARAMETER_GROUPS.map((group) => [group, PARAMETER_NAMES.filter((name) => PARAMETER_DEFAULTS[name].group === group)]),
) as Record<ParameterGroup, ParameterName[]>

export type InputsProps = {
  scenario: Scenario
  draft: Draft
  errors: readonly DraftError[]
  isAlive: boolean
  /** Everything else that is asked of the page, as hidden fields. */
  kept: readonly (readonly [string, string])[]
  action: string
  change: Workbench['change']
  tell: Workbench['tell']
}

/** Everything that is reckoned with, in groups; a form that works without script and a set of sliders with it. */
export const Inputs = memo(function Inputs(props: InputsProps) {
  const { scenario, draft, isAlive, kept, action } = props
  const { t, count } = useWords()
  return (
    <form className="wr-panel wr-bench__in" method="get" action={action} aria-labelledby="invoer">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#kaart">
        {t.input.skip}
      </a>
      <header className="wr-panel__head">
        <h2 id="invoer">{t.input.title}</h2>
        <span className="wr-panel__aside">{t.input.count(count(PARAMETER_NAMES.length))}</span>
      </header>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Stock {...props} />
      {PARAMETER_GROUPS.map((group) => (
        <Group key={group} {...props} group={group} scenario={scenario} draft={draft} />
      ))}
      {isAlive ? null : (
        <p className="wr-actions">
          <button type="submit" className="wr-btn wr-btn--primary">
            {t.input.submit}
          </button>
        </p>
      )}
    </form>
  )
})

function Group({ group, scenario, draft, errors, change, tell }: InputsProps & { group: ParameterGroup }) {
  const { p, t } = useWords()
  const names = NAMES_OF[group]
  const changed = names.filter((name) => draft.values[name] !== undefined).length
  const hasError = errors.some(({ field }) => names.some((name) => name === field))
  const [isOpen, setOpen] = useState(OPEN_AT_FIRST.includes(group) || changed > 0 || hasError)
  return (
    <details className="wr-fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {p.groups[group]}{' '}
          <span className="wr-muted wr-small">{t.input.inGroup(String(names.length), String(changed))}</span>
        </span>
      </summary>
      {names.map((name) => (
        <ParameterRow
          key={name}
          name={name}
          own={parameterInForce(scenario.parameters, name)}
          tried={draft.values[name]}
          problem={errors.find(({ field }) => field === name)?.problem ?? null}
          change={change}
          tell={tell}
        />
      ))}
    </details>
  )
}

/** What is no parameter: the values of the homes as a whole, and the terms of return. */
function Stock({ scenario, draft, errors, change, tell }: InputsProps) {
  const { t } = useWords()
  const terms = draft.returnTerms ?? scenario.settings.returnTerms
  return (
    <details className="wr-fold" open>
      <summary>
        <span>{t.input.stock}</span>
      </summary>
      <LevelRow
        scenario={scenario}
        level={draft.acquisitionLevel}
        wasWrong={errors.some(({ field }) => field === LEVEL_FIELD)}
        change={change}
        tell={tell}
      />
      <div className={`wr-param${draft.returnTerms === null ? '' : ' wr-param--changed'}`}>
        <label htmlFor="p-terms">{t.input.terms}</label>
        <select
          className="wr-select"
          id="p-terms"
          name={TERMS_FIELD}
          value={terms}
          onChange={(event) => change((before) => ({ ...before, returnTerms: event.target.value as ReturnTerms }))}
        >
          {RETURN_TERMS.map((each) => (
            <option key={each} value={each}>
              {t.contribution.termNames[each]}
            </option>
          ))}
        </select>
        <p className="wr-note">{t.contribution.termMeans[terms]}</p>
      </div>
    </details>
  )
}
