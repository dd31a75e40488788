import { figure } from '#kernel/figure.ts'
import { Chip, type ChipKind } from '#platform/ui/chip.tsx'
import type { Answer, OptionResult } from '../../model/result.ts'
import { Amount, Facts, useEuros } from './amount.tsx'
import { contributionFigure, type Ground, gapFigure, neededFigure, roomFigure, spareFigure } from './figures.ts'

const CHIPS: Record<Answer, ChipKind> = { yes: 'ok', if: 'condition-open', no: 'late', unknown: 'outcome-unknown' }

/** Yes, no or if, with the reason, the loan against the room, and what would make a gap smaller. */
export function Verdict({ ground, option }: { ground: Ground; option: OptionResult }) {
  const { t } = ground
  const { main, judgement, ways } = option
  const id = `oordeel-${option.option}`
  const problem = main.loan?.roomProblem
  return (
    <section className="wr-stack wr-block wr-verdict" aria-labelledby={id}>
      <h2 id={id}>{t.judgement.title[option.option]}</h2>
      <p className="wr-verdict__answer">
        <Chip kind={CHIPS[judgement.answer]}>{t.judgement.answers[judgement.answer]}</Chip>
      </p>
      <ul className="wr-bul">
        {judgement.reasons.map((reason) => (
          <li key={reason}>{t.judgement.reasons[reason]}</li>
        ))}
        {problem ? <li>{t.roomProblems[problem]}</li> : null}
      </ul>
      {main.loan === null ? null : (
        <Facts
          t={t}
          facts={[
            ...(main.contribution === null
              ? []
              : [{ label: t.amounts.contribution, figure: contributionFigure(ground, main) }]),
            {
              label: main.price === null ? t.amounts.neededTotal : t.amounts.needed,
              figure: neededFigure(ground, main),
            },
            { label: t.amounts.room, figure: roomFigure(ground, main) },
            (main.loan.gap ?? 0) > 0
              ? { label: t.amounts.gap, figure: gapFigure(ground, main) }
              : { label: t.amounts.spare, figure: spareFigure(ground, main) },
          ]}
        />
      )}
      {ways.length > 0 ? <Ways ground={ground} option={option} /> : null}
    </section>
  )
}

function Ways({ ground: { t }, option }: { ground: Ground; option: OptionResult }) {
  const euros = useEuros()
  return (
    <>
      <h3>{t.judgement.ways}</h3>
      <p className="wr-note">{t.judgement.waysLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here, also by keyboard */}
      <section className="wr-scroll" aria-label={t.judgement.ways} tabIndex={0}>
        <table className="utrecht-table wr-table">
          <thead>
            <tr>
              <th scope="col">{t.judgement.way}</th>
              <th scope="col" className="wr-num">
                {t.judgement.effect}
              </th>
              <th scope="col">{t.judgement.closes}</th>
            </tr>
          </thead>
          <tbody>
            {option.ways.map(({ name, effect, closes }) => (
              <tr key={name}>
                <th scope="row">{t.ways[name]}</th>
                <td className="wr-num">
                  <Amount t={t} figure={wayFigure(effect)} title={t.ways[name]}>
                    {euros(effect)}
                  </Amount>
                </td>
                <td>{closes ? t.judgement.yes : t.judgement.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

const wayFigure = (effect: number) =>
  figure('loan-gap', {
    value: effect,
    unit: 'EUR',
    source: { document: 'Wijkregie, rekenmethode huishouden', place: 'F16', asOf: null },
  })
