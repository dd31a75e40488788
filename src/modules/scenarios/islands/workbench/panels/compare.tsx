import type { Comparison } from '../../../model/outcome/outcome.ts'
import { RangeBars } from '../../charts/range-bars.tsx'
import type { PanelProps } from '../tabs.tsx'
import { useWords, type Words } from '../words.ts'
import { Section } from './section.tsx'

/** This scenario beside two others, over the same futures: how often which is cheaper, and what turns that. */
export function ComparePanel(props: PanelProps) {
  const { answers, neighbours, place, page, fields, scenario, compare } = props
  const { comparisons } = answers
  const { t } = useWords()
  const nameOf = (id: string) =>
    id === scenario.id ? scenario.name : (neighbours.find((each) => each.id === id)?.name ?? id)
  return (
    <>
      <Section title={t.compare.title}>
        <p>{neighbours.length === 0 ? t.side.none : t.compare.lead}</p>
        {neighbours.length === 0 ? null : (
          <form
            method="get"
            action={page}
            className="wr-actions"
            onSubmit={(event) => {
              if (!compare) return
              event.preventDefault()
              compare(new FormData(event.currentTarget).getAll('met').map(String))
            }}
          >
            {fields
              .filter(([name]) => name !== 'met')
              .map(([name, value]) => (
                <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
              ))}
            {neighbours.map(({ id, name }) => (
              <label className="wr-choice" key={id}>
                <input type="checkbox" name="met" value={id} defaultChecked={place.against.includes(id)} />
                <span>{name}</span>
              </label>
            ))}
            <button type="submit" className="wr-btn wr-btn--primary">
              {t.compare.submit}
            </button>
          </form>
        )}
      </Section>
      {(comparisons ?? []).map((comparison) => (
        <Pair key={`${comparison.a} ${comparison.b}`} comparison={comparison} nameOf={nameOf} />
      ))}
      {comparisons !== null && comparisons.length > 0 ? <p className="wr-note">{t.compare.saved}</p> : null}
    </>
  )
}

function Pair({ comparison, nameOf }: { comparison: Comparison; nameOf(id: string): string }) {
  const words = useWords()
  const { t, money, million, inputName, parameter } = words
  const { difference, flips } = comparison
  const [a, b] = [nameOf(comparison.a), nameOf(comparison.b)]
  return (
    <Section title={`${a} / ${b}`}>
      <p className="wr-verdict">{verdictOf(comparison, a, b, words)}</p>
      <RangeBars
        title={t.compare.difference(money(difference.p5), money(difference.p50), money(difference.p95))}
        rows={[
          {
            key: 'difference',
            name: t.side.shortage,
            note: t.side.unitMoney,
            low: difference.p5,
            value: difference.p50,
            high: difference.p95,
          },
        ]}
        million={million}
      />
      <p>{t.compare.difference(money(difference.p5), money(difference.p50), money(difference.p95))}</p>
      <h3>{t.compare.flips}</h3>
      {flips.length === 0 ? (
        <p>{t.compare.noFlip}</p>
      ) : (
        <ul className="wr-plainlist">
          {flips.map(({ name, at }) => (
            <li key={name}>{t.compare.flip(inputName(name), parameter(name, at))}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Told from the side of the one that wins more often. */
function verdictOf({ aWins }: Comparison, a: string, b: string, { t, share }: Words): string {
  if (share(aWins) === share(0.5)) return t.compare.even(a, b)
  return aWins > 0.5 ? t.compare.wins(a, b, share(aWins)) : t.compare.wins(b, a, share(1 - aWins))
}
