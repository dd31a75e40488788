import { memo } from 'react'
import { fieldId } from '#platform/ui/form/field-frame.tsx'
import { Icon } from '#platform/ui/icon.tsx'
import type { DraftError } from '../../model/draft/draft-query.ts'
import { printParameter } from '../../model/draft/typed-value.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../../model/parameters/defaults.ts'
import type { InputReliability, ParameterDefault } from '../../model/parameters/parameter.ts'
import { SourceNote } from './source-note.tsx'
import { useTyped } from './use-typed.ts'
import type { Workbench } from './use-workbench.ts'
import { ValueSlider } from './value-slider.tsx'
import { useWords } from './words.ts'

export type ParameterRowProps = {
  name: ParameterName
  /** As the scenario has it. */
  own: ParameterDefault
  /** What is tried out; undefined = nothing. */
  tried: number | undefined
  problem: DraftError['problem'] | null
  change: Workbench['change']
  tell: Workbench['tell']
}

/** Only the row that is moved is drawn anew: `own` is the same object in content while others move. */
export const ParameterRow = memo(
  ParameterRowNow,
  (a, b) => a.name === b.name && a.tried === b.tried && a.problem === b.problem && a.change === b.change,
)

function ParameterRowNow({ name, own, tried, problem, change, tell }: ParameterRowProps) {
  const { t, p, locale, unitOf } = useWords()
  const { low, high } = PARAMETER_DEFAULTS[name]
  const value = tried ?? own.value
  const set = (to: number, isDragging = false) =>
    change((before) => ({ ...before, values: { ...before.values, [name]: to } }), isDragging)
  const id = fieldId(`p-${name}`)
  const field = { id, label: p.words[name].name, tell }
  const { typed, type, isWrong } = useTyped(PARAMETER_DEFAULTS[name], value, set, problem !== null, field)
  const isChanged = tried !== undefined
  const shownUnit = unitOf(name)
  const notes = `${id}-note${isWrong ? ` ${id}-error` : ''}`
  return (
    <div className={`wr-param${isChanged ? ' wr-param--changed' : ''}`}>
      <label htmlFor={id}>
        {p.words[name].name} {shownUnit === '' ? null : <span className="wr-muted">({shownUnit})</span>}
      </label>
      <div className="wr-param__in">
        <ValueSlider
          of={PARAMETER_DEFAULTS[name]}
          value={value}
          label={t.input.slider(p.words[name].name)}
          words={`${printParameter(name, value, locale)} ${shownUnit}`}
          set={set}
        />
        <input
          className="wr-input"
          id={id}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-describedby={notes}
          aria-invalid={isWrong || undefined}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      {isWrong ? (
        <p className="wr-param__error" id={`${id}-error`}>
          {t.input.between(printParameter(name, low, locale), printParameter(name, high, locale))}{' '}
          {t.input.countsUntilThen(printParameter(name, value, locale))}
        </p>
      ) : null}
      <p className="wr-note" id={`${id}-note`}>
        <ReliabilityChip kind={isChanged ? 'assumption' : own.reliability} /> {p.words[name].help}{' '}
        {isOwnGuess(name, own) ? null : <SourceNote>{own.source}</SourceNote>}
      </p>
      {isChanged ? (
        <p className="wr-note">
          <strong>{t.input.changed}</strong>, {t.input.was(printParameter(name, own.value, locale))}{' '}
          <button
            type="button"
            className="wr-linkbtn"
            aria-label={t.input.resetOne(p.words[name].name)}
            onClick={() => set(own.value)}
          >
            {t.input.reset}
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** The chip says that it is assumed; the words of the default would say it again. */
const isOwnGuess = (name: ParameterName, own: ParameterDefault): boolean =>
  own.reliability === 'assumption' && own.source === PARAMETER_DEFAULTS[name].source

const CHIPS: Readonly<Record<InputReliability, readonly [tone: string, icon: 'check' | 'question']>> = {
  established: ['ok', 'check'],
  block: ['neutral', 'check'],
  neighbourhood: ['neutral', 'check'],
  national: ['neutral', 'check'],
  assumption: ['assume', 'question'],
}

export function ReliabilityChip({ kind }: { kind: InputReliability }) {
  const { p } = useWords()
  const [tone, icon] = CHIPS[kind]
  return (
    <span className={`wr-chip wr-chip--${tone}`}>
      <Icon name={icon} />
      {p.reliability[kind]}
    </span>
  )
}
