import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import type { TableDefinition } from '#platform/ui/index.ts'
import { JudgementCell, judgementInFile, judgingText } from '../../judging/pages/judgement.tsx'
import { scenarioColumns } from '../../judging/pages/scenario-columns.tsx'
import type { KeptJudgement } from '../../judging/store.ts'
import { countsOf } from '../../model/interests/judging.ts'
import { type Effect, TOP_FIVE_SCALE, type TopFive } from '../../model/interests/top-five.ts'
import { topFiveEn } from '../text.en.ts'
import { type TopFiveText, topFiveNl } from '../text.nl.ts'
import type { TopFiveView } from '../usecases.ts'

export const textOf = (visit: Visit): TopFiveText => textsFor({ nl: topFiveNl, en: topFiveEn }, visit.locale)

export const judgementOf = (
  judgements: readonly KeptJudgement<Effect>[],
  { group }: TopFive,
  item: string,
): KeptJudgement<Effect> | null => judgements.find(({ list, point }) => list === group && point === item) ?? null

/** The points of one group beside what each scenario does to them; `index` keeps the tables of a page apart. */
export function topFiveTable(
  { visit, view }: { visit: Visit; view: TopFiveView },
  list: TopFive,
  index: number,
): TableDefinition<string> {
  const t = textOf(visit)
  const words = { scale: TOP_FIVE_SCALE, grades: t.effects, makers: view.makers, locale: visit.locale }
  const told = (item: string, { row, judgements }: TopFiveView['scenarios'][number]) => ({
    ...{ ...words, latest: row.latest, judgement: judgementOf(judgements, list, item) },
  })
  return {
    ...{ id: `top-5-${index + 1}`, prefix: `g${index + 1}-`, caption: t.matrix(list.group), source: list.source },
    ...{ rowKey: (item) => item, wide: true },
    columns: [
      {
        ...{ key: 'punt', label: t.item, kind: 'text', rowHeader: true, sortable: false, value: (item) => item },
        cell: (item) => `${list.items.indexOf(item) + 1}. ${item}`,
      },
      ...scenarioColumns<string, TopFiveView['scenarios'][number]>(view.scenarios, {
        cell: (item, one) => <JudgementCell {...told(item, one)} />,
        inFile: (item, one) => judgementInFile(told(item, one)),
        unknown: judgingText(visit.locale).open,
      }),
    ],
    total: {
      punt: t.sum,
      ...Object.fromEntries(
        view.scenarios.map(({ row, judgements }) => [row.id, totalOf(t, list, judgements)] as const),
      ),
    },
  }
}

const TOTALS = ['helps', 'hurts', 'neutral', 'doubted', 'open'] as const

/** Only what there is: short enough for a telephone. */
function totalOf(t: TopFiveText, { group, items }: TopFive, judgements: readonly KeptJudgement<Effect>[]): string {
  const counts = countsOf(TOP_FIVE_SCALE, { name: group, points: items }, judgements)
  return TOTALS.filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${t.totals[name]}`)
    .join(', ')
}
