import { type FormEvent, useMemo, useState } from 'react'
import { formatList } from '#kernel/dutch.ts'
import { FigureValue } from '#platform/ui/figure-value.tsx'
import { askedChoice, type Fields } from '../../model/draft/asked-choice.ts'
import { methodOf, sameChoice } from '../../model/draft/draft.ts'
import { blockResult } from '../../model/outcome/block-result.ts'
import { valuesOf } from '../../model/parameters/values.ts'
import { type Choice, choiceFor, OPTIONS, type Option, REPAIR_METHODS, type Scenario } from '../../model/scenario.ts'
import { type Block, dwellingsOf, dwellingsWith, readinessOf } from '../../model/stock/block.ts'
import { latestStart } from '../../model/stock/latest-start.ts'
import type { Origin } from './figures.ts'
import { blockFigure } from './panel-figures.tsx'
import { useWords } from './words.ts'

export type ChoiceFormProps = {
  /** Prefix of the ids: two of these forms may stand on a page. */
  id: string
  scenario: Scenario
  choice: Choice
  legend: string
}

/** Fields of a choice: option, start and method. Names are those the page reads without script. */
export function ChoiceFields({ id, scenario, choice, legend }: ChoiceFormProps) {
  const { t } = useWords()
  const [option, setOption] = useState<Option>(choice.option)
  const { start } = scenario.settings.horizon
  const latest = latestStart(scenario.settings, option, valuesOf(scenario.parameters))
  const hasMethod = option === 'repair' || option === 'partial'
  return (
    <>
      <fieldset className="wr-fieldset wr-optionset">
        <legend>{legend}</legend>
        {OPTIONS.map((each) => (
          <label className="wr-choice" key={each}>
            <input
              type="radio"
              name="optie"
              value={each}
              defaultChecked={each === choice.option}
              onChange={() => setOption(each)}
            />
            <span>
              <strong>{t.map.letters[each]}</strong> {t.map.options[each]}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="wr-startset">
        <div hidden={option === 'nothing'}>
          <label htmlFor={`${id}-start`}>{t.block.start}</label>
          <select className="wr-select" id={`${id}-start`} name="start" defaultValue={choice.start ?? start + 2}>
            {yearsFrom(start, latest).map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        </div>
        <div hidden={!hasMethod}>
          <label htmlFor={`${id}-method`}>{t.block.method}</label>
          <select className="wr-select" id={`${id}-method`} name="methode" defaultValue={methodOf(choice) ?? 'jacking'}>
            {REPAIR_METHODS.map((method) => (
              <option key={method} value={method}>
                {t.map.methods[method]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </>
  )
}

const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

/** The fields of a form by name, as text. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const data = new FormData(form)
  return (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : null
  }
}

export type BlockCardProps = {
  /** With what is tried out. */
  scenario: Scenario
  kept: Scenario
  origin: Origin
  block: Block
  action: string
  fields: readonly (readonly [string, string])[]
  isAlive: boolean
  choose(blocks: readonly string[], choice: Choice): void
}

/** One block: who lives there, how it stands, what is chosen, and the way to change it. */
export function BlockCard({ scenario, kept, block, origin, action, fields, isAlive, choose }: BlockCardProps) {
  const words = useWords()
  const { t, count } = words
  const choice = choiceFor(scenario, block.id)
  const before = choiceFor(kept, block.id)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = askedChoice(fieldsOf(event.currentTarget), scenario)
    if (asked) choose([block.id], asked)
  }
  return (
    <section className="wr-blockcard" aria-labelledby="h-blok" id="blok" data-block-open={block.id}>
      <h3 id="h-blok">{t.block.title(block.id, block.street)}</h3>
      <BlockFacts block={block} scenario={scenario} origin={origin} />
      <form method="get" action={action} onSubmit={isAlive ? submit : undefined}>
        {fields.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="wijzig" value={block.id} />
        <ChoiceFields
          key={`${block.id} ${choice.option} ${choice.start}`}
          id="blok"
          scenario={scenario}
          choice={choice}
          legend={t.block.option}
        />
        <p className="wr-actions">
          <button type="submit" className="wr-btn">
            {t.block.apply}
          </button>
          {sameChoice(choice, before) ? null : (
            <span className="wr-note">{t.block.changed(printChosen(before, words))}</span>
          )}
        </p>
      </form>
      <p className="wr-sr" aria-live="polite">
        {t.map.blockLabel(block.id, printChosen(choice, words), '', count(dwellingsOf(block)))}
      </p>
    </section>
  )
}

const printChosen = (choice: Choice, { t }: ReturnType<typeof useWords>): string =>
  `${t.map.options[choice.option].toLowerCase()}${choice.start === null ? '' : t.map.start(String(choice.start))}`

type BlockFactsProps = { block: Block; scenario: Scenario; origin: Origin }

function BlockFacts({ block, scenario, origin }: BlockFactsProps) {
  const words = useWords()
  const { t, count, money, locale } = words
  const result = useMemo(() => blockResult(scenario, block.id), [scenario, block.id])
  const { joined, missing, unknown, ready } = readinessOf(block)
  const [social, rent] = [dwellingsWith(block, 'social'), dwellingsWith(block, 'private-rent')]
  const among = t.block.ofWhich(count(social), count(rent))
  const values = block.groups.map(({ tenure, value }) => `${t.block.tenures[tenure].toLowerCase()} ${money(value)}`)
  return (
    <dl className="wr-kv">
      <div>
        <dt>{t.block.homes}</dt>
        <dd>
          {count(dwellingsOf(block))}
          {among === '' ? '' : `, ${among}`}
        </dd>
      </div>
      <div>
        <dt>{t.block.foundation}</dt>
        <dd>{block.urgency === null ? t.block.measureFirst : t.block.urgency[block.urgency]}</dd>
      </div>
      <div>
        <dt>{t.block.value}</dt>
        <dd>{formatList([...new Set(values)], locale)}</dd>
      </div>
      {scenario.readinessWithheld ? null : (
        <div>
          <dt>{t.block.ready}</dt>
          <dd>
            {t.block.readyCount(count(joined), count(missing), count(unknown))}
            {ready ? '' : `. ${t.block.allIn}`}
          </dd>
        </div>
      )}
      {result ? (
        <div>
          <dt>{t.block.result}</dt>
          <dd>
            <FigureValue
              figure={blockFigure(result, { scenario, origin, words })}
              title={t.block.result}
              recalculateAt={null}
            >
              {money(result.net)}
            </FigureValue>{' '}
            <small>{t.block.resultBasis}</small>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
