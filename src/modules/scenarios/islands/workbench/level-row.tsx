import { fieldId } from '#platform/ui/form/field-frame.tsx'
import { ACQUISITION_LEVEL } from '../../model/draft/draft.ts'
import { LEVEL_FIELD } from '../../model/draft/draft-query.ts'
import { printTyped } from '../../model/draft/typed-value.ts'
import type { Scenario } from '../../model/scenario.ts'
import { useTyped } from './use-typed.ts'
import type { Workbench } from './use-workbench.ts'
import { ValueSlider } from './value-slider.tsx'
import { useWords } from './words.ts'

const ID = fieldId(`p-${LEVEL_FIELD}`)

type LevelRowProps = {
  scenario: Scenario
  level: number
  /** The address asked for a level that cannot be read. */
  wasWrong: boolean
  change: Workbench['change']
  tell: Workbench['tell']
}

/** What if all homes turn out to be worth more or less than the scenario has them? */
export function LevelRow({ scenario, level, wasWrong, change, tell }: LevelRowProps) {
  const { t, money, locale } = useWords()
  const { low, high } = ACQUISITION_LEVEL
  const set = (to: number, isDragging = false) => change((before) => ({ ...before, acquisitionLevel: to }), isDragging)
  const { typed, type, isWrong } = useTyped(ACQUISITION_LEVEL, level, set, wasWrong, {
    id: ID,
    label: t.input.level,
    tell,
  })
  const isChanged = level !== 1
  const print = (value: number) => printTyped(ACQUISITION_LEVEL, value, locale)
  return (
    <div className={`wr-param${isChanged ? ' wr-param--changed' : ''}`}>
      <label htmlFor={ID}>
        {t.input.level} <span className="wr-muted">(%)</span>
      </label>
      <div className="wr-param__in">
        <ValueSlider
          of={ACQUISITION_LEVEL}
          value={level}
          label={t.input.slider(t.input.level)}
          words={`${print(level)} %`}
          set={set}
        />
        <input
          className="wr-input"
          id={ID}
          name={LEVEL_FIELD}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-describedby={`${ID}-help${isWrong ? ` ${ID}-error` : ''}`}
          aria-invalid={isWrong || undefined}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      {isWrong ? (
        <p className="wr-param__error" id={`${ID}-error`}>
          {t.input.between(print(low), print(high))} {t.input.countsUntilThen(print(level))}
        </p>
      ) : null}
      <p className="wr-note" id={`${ID}-help`}>
        {t.input.levelHelp} {t.input.levelSource(money(meanOwnerValue(scenario)))}
      </p>
      {isChanged ? (
        <p className="wr-note">
          <strong>{t.input.changed}</strong>, {t.input.was(`${print(1)} %`)}{' '}
          <button
            type="button"
            className="wr-linkbtn"
            aria-label={t.input.resetOne(t.input.level)}
            onClick={() => set(1)}
          >
            {t.input.reset}
          </button>
        </p>
      ) : null}
    </div>
  )
}

function meanOwnerValue({ blocks }: Scenario): number {
  const owned = blocks.flatMap(({ groups }) => groups).filter(({ tenure }) => tenure === 'owner')
  const homes = owned.reduce((sum, { count }) => sum + count, 0)
  return homes === 0 ? 0 : owned.reduce((sum, { count, value }) => sum + count * value, 0) / homes
}
