import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { FigureValue, type TableDefinition } from '#platform/ui/index.ts'
import { JudgementCell, judgementInFile, judgingText } from '../../judging/pages/judgement.tsx'
import { scenarioColumns } from '../../judging/pages/scenario-columns.tsx'
import { listEn } from '../../list/text.en.ts'
import { listNl } from '../../list/text.nl.ts'
import { type Criterion, EFFECT_SCALE } from '../../model/interests/effects.ts'
import { scenarioPath } from '../../paths.ts'
import { figuresFor } from '../figures.ts'
import { effectsEn } from '../text.en.ts'
import { type EffectsText, effectsNl } from '../text.nl.ts'
import type { EffectsView, ScenarioEffects } from '../usecases.ts'

export const textOf = (visit: Visit): EffectsText => textsFor({ nl: effectsNl, en: effectsEn }, visit.locale)

export const judgementOf = ({ judgements }: ScenarioEffects, criterion: Criterion) =>
  judgements.find(({ point }) => point === criterion) ?? null

export function effectsTable({
  visit,
  view,
  mayWrite,
}: {
  visit: Visit
  view: EffectsView
  mayWrite: boolean
}): TableDefinition<Criterion> {
  const t = textOf(visit)
  const { locale } = visit
  const words = { t, locale, list: textsFor({ nl: listNl, en: listEn }, locale) }
  const told = (criterion: Criterion, one: ScenarioEffects) => ({
    ...{ scale: EFFECT_SCALE, grades: t.grades, makers: view.makers, locale, latest: one.row.latest },
    judgement: judgementOf(one, criterion),
  })
  return {
    ...{ id: 'effecten', caption: t.caption(view.row.areaName), source: t.tableSource, wide: true },
    rowKey: (criterion) => criterion,
    columns: [
      {
        ...{ key: 'kant', label: t.criterion, kind: 'text', rowHeader: true, sortable: false },
        value: (criterion) => t.criteria[criterion],
        cell: (criterion) => (
          <>
            {t.criteria[criterion]}
            <small className="wr-rowtext">{t.help[criterion]}</small>
          </>
        ),
      },
      ...scenarioColumns<Criterion, ScenarioEffects>(view.scenarios, {
        cell: (criterion, one) => (
          <>
            {figuresFor(words, criterion, one).map(({ label, figure, shown }) => (
              <div key={label} className="wr-computed">
                {label} <FigureValue {...{ figure, title: label, recalculateAt: null }}>{shown}</FigureValue>
              </div>
            ))}
            {one.isReference ? (
              <span className="wr-muted">{t.reference}</span>
            ) : (
              <JudgementCell {...told(criterion, one)} />
            )}
            {mayWrite && !one.isReference ? <JudgeLink {...{ t, visit, criterion, one }} /> : null}
          </>
        ),
        inFile: (criterion, one) => {
          const said = [
            ...figuresFor(words, criterion, one).map(({ label, shown }) => t.figures.inFile(label, shown)),
            (one.isReference ? t.reference : judgementInFile(told(criterion, one))) ?? '',
          ].filter((part) => part !== '')
          return said.length === 0 ? null : judgingText(locale).inFile(said)
        },
        unknown: judgingText(locale).open,
      }),
    ],
  }
}

type LinkProps = { t: EffectsText; visit: Visit; criterion: Criterion; one: ScenarioEffects }

function JudgeLink({ t, visit, criterion, one }: LinkProps) {
  const path = visit.href(scenarioPath(one.row.id, 'effecten'))
  return (
    <a className="wr-celllink" href={`${path}?kant=${criterion}#oordeel`}>
      {judgementOf(one, criterion) === null ? t.judge : t.change}
      <span className="wr-sr">: {t.of(t.criteria[criterion], one.row.name)}</span>
    </a>
  )
}
