import { formatNumber } from '#kernel/dutch.ts'
import { errorOf, Fieldset, Form, HiddenFields, Notice, Panel, Select } from '#platform/ui/index.ts'
import { flowOfPlan } from '../../model/actuals/flow-of-plan.ts'
import { plannedAccounts } from '../../model/actuals/plan-per-year.ts'
import { VAT_KINDS, WORD_FIELDS, type WordField } from '../../model/budget/mapping.ts'
import { suggestFlow } from '../../model/budget/suggest-mapping.ts'
import { CATEGORIES, INDEX_CLASSES, LEDGERS, PARTIES } from '../../model/events/event.ts'
import { MOST_WORDS } from '../reading.ts'
import { type DraftProps, pathOf } from './draft-page.tsx'
import { type AskedWord, askedName, askedWords, FLOW_FIELDS, flowName, WHOLE_AREA, wordName } from './words-form.ts'

type Choice = { value: string; label: string }

/** What every word of the file means, and who pays whom where the file does not say. */
export function WordsPanel(props: DraftProps) {
  const { t, visit, open } = props
  const { mapping } = open.draft
  if (!mapping) return null
  const asked = askedWords(mapping, open.reading.words)
  const count = (value: number) => formatNumber(value, 0, visit.locale)
  const knownBlocks = open.reading.words
    .filter(({ field }) => field === 'block')
    .flatMap(({ words }) => words.filter(({ isKnown }) => isKnown)).length
  const tooMany = open.reading.words.filter(({ words, field }) => field !== 'block' && words.length > MOST_WORDS)
  return (
    <Panel title={t.words.heading} aside={<a href={pathOf(props, '?stap=kolommen')}>{t.back}</a>}>
      <p>{t.words.lead}</p>
      {knownBlocks > 0 ? <p>{t.words.knownBlocks(count(knownBlocks))}</p> : null}
      {tooMany.map(({ field, words }) => (
        <Notice key={field} kind="warn">
          {t.words.tooMany(t.words.fields[field], count(words.length))}
        </Notice>
      ))}
      {tooMany.length > 0 ? null : (
        <div className="wr-mapping">
          <Form action={pathOf(props, '/woorden')} submit={t.words.submit}>
            {WORD_FIELDS.map((field) => (
              <FieldGroup key={field} {...props} field={field} asked={asked} />
            ))}
            <Flows {...props} />
          </Form>
        </div>
      )}
    </Panel>
  )
}

function FieldGroup(props: DraftProps & { field: WordField; asked: readonly AskedWord[] }) {
  const { t, visit, errors, field, asked } = props
  const own = [...asked.entries()].filter(([, word]) => word.field === field)
  if (own.length === 0) return null
  return (
    <Fieldset legend={t.words.fields[field]}>
      <HiddenFields fields={Object.fromEntries(own.map(([index, { word }]) => [askedName(field, index), word]))} />
      <div className="wr-mapanswers">
        {own.map(([index, { shown, rows, value, isKnown, isSuggested }]) => {
          const count = formatNumber(rows, 0, visit.locale)
          const { suggested, unknown, told } = t.words
          return (
            <Select
              key={shown}
              name={wordName(field, index)}
              label={shown}
              help={isSuggested ? suggested(count) : isKnown ? told(count) : unknown(count)}
              value={visit.form.get(wordName(field, index)) ?? value}
              options={[{ value: '', label: t.words.choose }, ...answersFor(props, field)]}
              error={errorOf(errors, wordName(field, index))}
            />
          )
        })}
      </div>
    </Fieldset>
  )
}

function answersFor({ t, words, open }: DraftProps, field: WordField): Choice[] {
  const from = (codes: readonly string[], names: Readonly<Record<string, string>>): Choice[] =>
    codes.map((value) => ({ value, label: names[value] ?? value }))
  switch (field) {
    case 'category':
      return from(CATEGORIES, words.categories)
    case 'ledger':
      return from(LEDGERS, words.ledgers)
    case 'payer':
    case 'payee':
      return from(PARTIES, words.parties)
    case 'indexClass':
      return from(INDEX_CLASSES, t.indexClasses)
    case 'vat':
      return from(VAT_KINDS, t.vatKinds)
    case 'block':
      return [
        { value: WHOLE_AREA, label: t.words.area },
        ...open.view.version.document.blocks.map(({ id, name }) => ({ value: id, label: name })),
      ]
  }
}

/** Per category of the file: the fields that follow from it. */
function Flows(props: DraftProps) {
  const { t, words, open } = props
  const { mapping } = open.draft
  if (!mapping || open.reading.flows.length === 0) return null
  const isPaid = open.draft.purpose === 'actuals'
  const plan = isPaid ? plannedAccounts(open.view.version.document) : []
  const following = FLOW_FIELDS.filter((field) => mapping[field].from === 'category')
  return (
    <Fieldset legend={t.words.flows}>
      <p>{t.words.flowsLead}</p>
      {open.reading.flows.map((category) => {
        const flow = mapping.byCategory[category] ?? (isPaid ? flowOfPlan(plan, category) : suggestFlow(category))
        return (
          <Fieldset key={category} legend={words.categories[category]}>
            <div className="wr-flow">
              {following.map((field) => (
                <Select
                  key={field}
                  name={flowName(category, field)}
                  label={t.columns.fields[field]}
                  value={flow[field]}
                  options={answersFor(props, field)}
                />
              ))}
            </div>
            <HiddenFields
              fields={Object.fromEntries(
                FLOW_FIELDS.filter((field) => !following.includes(field)).map((field) => [
                  flowName(category, field),
                  flow[field],
                ]),
              )}
            />
          </Fieldset>
        )
      })}
    </Fieldset>
  )
}
