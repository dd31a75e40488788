// The report of one neighbourhood as a document: the same figures as its page, in an order for who reads once.
import { dayOf } from '#kernel/calendar.ts'
import { formatNumber, formatRange, formatShare } from '#kernel/dutch.ts'
import type { TextBlock, TextDocument } from '#platform/documents/text-document.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { HORIZONS } from '../../model/dwelling.ts'
import { fanOf } from '../../model/report/fan.ts'
import { outcomeRow } from '../../model/report/outcome-row.ts'
import { measurementsToRank } from '../../model/rules.ts'
import { whyLines } from '../../pages/neighbourhood-why.tsx'
import { shortHash } from '../../parameters/words.ts'
import type { RankedArea } from '../../usecases.ts'
import { fanDrawing } from '../fan-drawing.ts'
import { reportTexts } from '../texts.ts'
import { blockSection, streetSection } from './report-blocks.ts'
import { assumptionSection, measureSection, qualitySection, sourceSection } from './report-grounds.ts'
import { heading, note, paragraph, type ReportContext } from './report-parts.ts'
import { taskSection } from './report-tasks.ts'

export function reportDocument(given: Omit<ReportContext, 'words'>): TextDocument {
  const context = { ...given, words: reportTexts(given.locale).document }
  const { words, municipality, material, locale } = context
  const { run, ranked } = material
  return {
    title: words.title(ranked.name),
    subject: words.subject,
    author: words.author(municipality.name),
    locale,
    created: dayOf(run.createdAt),
    banner: municipality.fictional ? words.banner : null,
    footer: words.footer(municipality.name, run.number, shortHash(run.parametersHash)),
    blocks: [
      ...answerSection(context),
      ...whatSection(context),
      ...placeSection(context),
      ...horizonSection(context),
      ...whySection(context),
      ...blockSection(context),
      ...streetSection(context),
      ...qualitySection(context),
      ...measureSection(context),
      ...taskSection(context),
      ...sourceSection(context),
      ...assumptionSection(context),
    ],
  }
}

const answerSection = (context: ReportContext): TextBlock[] => [
  heading(context.words.answer.heading),
  paragraph(answerOf(context)),
]

function answerOf({ words: { answer, place }, t, material, asked, locale }: ReportContext): string {
  const { ranked, run, rankedCount } = material
  const number = (value: number | null) => formatNumber(value, 0, locale)
  if (ranked.state === 'measure-first') {
    const { known, dwellings } = ranked
    const needed = measurementsToRank(known ?? 0, dwellings ?? 0, run.parameters.coverageToRank)
    return answer.measureFirst(ranked.name, formatShare(ranked.coverage, locale, 0), number(needed))
  }
  if (ranked.state !== 'ranked') return answer.withheld(ranked.name)
  return answer.ranked({
    ...{ name: ranked.name, known: number(ranked.known), expected: number(ranked.expected) },
    year: t.inYear[asked.choice.horizon],
    problem: t.problemInSentence[asked.choice.problem],
    band: formatRange(number(ranked.expectedLow), number(ranked.expectedHigh)),
    ...{ rank: number(ranked.rank), count: number(rankedCount) },
    interval: answer.interval(intervalOf(ranked, place.none, locale), ranked.rankLow === ranked.rankHigh),
  })
}

const intervalOf = (
  { rankLow, rankHigh }: Pick<RankedArea, 'rankLow' | 'rankHigh'>,
  none: string,
  locale: Locale,
): string =>
  rankLow === null || rankHigh === null
    ? none
    : formatRange(formatNumber(rankLow, 0, locale), formatNumber(rankHigh, 0, locale))

const whatSection = ({ words }: ReportContext): TextBlock[] => [
  heading(words.what.heading),
  { kind: 'list', items: words.what.items },
]

function placeSection({ words: { place }, t, material, asked, locale }: ReportContext): TextBlock[] {
  const { ranked, rankedCount } = material
  const number = (value: number | null) => formatNumber(value, 0, locale)
  const orNone = (value: number | null) => (value === null ? place.none : number(value))
  const figure = (text: string) => (ranked.state === 'withheld' ? t.area.blocks.hidden : text)
  const band = figure(formatRange(number(ranked.expectedLow), number(ranked.expectedHigh)))
  const interval = intervalOf(ranked, place.none, locale)
  return [
    heading(place.heading),
    {
      kind: 'table',
      caption: place.caption(t.inYear[asked.choice.horizon], t.problemInSentence[asked.choice.problem]),
      columns: [
        { label: place.what, align: 'text', rowHeader: true },
        { label: place.value, align: 'number' },
        { label: place.note, align: 'text' },
      ],
      rows: [
        [place.rank, orNone(ranked.rank), place.rankNote(number(rankedCount))],
        [place.interval, interval, place.intervalNote],
        [place.class, ranked.state === 'ranked' ? (ranked.class ?? place.none) : place.none, t.map.classNote],
        [place.expected, figure(number(ranked.expected)), place.expectedNote(band)],
        [place.share, figure(formatShare(ranked.share, locale)), place.shareNote],
        [
          place.coverage,
          formatShare(ranked.coverage, locale, 0),
          place.coverageNote(number(ranked.known), number(ranked.dwellings)),
        ],
      ],
    },
  ]
}

function horizonSection(context: ReportContext): TextBlock[] {
  const { words, material, locale } = context
  const { horizons } = words
  const { expectedPer, known } = outcomeRow(material.ranked)
  const number = (value: number | null) => formatNumber(value, 0, locale)
  const share = (value: number | null) => formatShare(value === null || !known ? null : value / known, locale)
  const column = (label: string) => ({ label, align: 'number' as const })
  return [
    heading(horizons.heading),
    {
      kind: 'table',
      caption: horizons.caption,
      columns: [
        { label: horizons.moment, align: 'text', rowHeader: true },
        ...[horizons.damp, horizons.flood, horizons.any, horizons.share].map(column),
      ],
      rows: HORIZONS.map((horizon) => [
        horizons.moments[horizon],
        ...(['damp', 'flood', 'any'] as const).map((problem) => number(expectedPer[problem][horizon])),
        share(expectedPer.any[horizon]),
      ]),
    },
    note(horizons.note),
    ...fanBlocks(context),
  ]
}

function fanBlocks({ words: { fan }, t, material, asked, locale }: ReportContext): TextBlock[] {
  const { problem } = asked.choice
  const points = fanOf(material.ranked.found, problem, material.run.date)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const percent = (value: number) => formatShare(value / 100, locale)
  return [
    {
      kind: 'drawing',
      caption: fan.caption,
      drawing: fanDrawing(points, t.area.fan.half, locale),
      alt: fan.alt({
        ...{ first: String(first.year), last: String(last.year), problem: t.problemInSentence[problem] },
        ...{ from: percent(first.expected), to: percent(last.expected) },
        ...{ low: percent(last.low), high: percent(last.high) },
      }),
    },
    note(t.area.fan.caption),
    {
      kind: 'table',
      caption: fan.table,
      columns: [
        { label: t.area.fan.year, align: 'text', rowHeader: true },
        { label: t.area.fan.expected, align: 'number' },
        { label: fan.band, align: 'number' },
      ],
      rows: points.map(({ year, expected, low, high }) => [
        String(year),
        percent(expected),
        formatRange(percent(low), percent(high)),
      ]),
    },
  ]
}

function whySection({ words, t, material, asked, locale }: ReportContext): TextBlock[] {
  const lines = whyLines(t, material.ranked, material.run, asked, locale)
  return [
    heading(words.why.heading),
    ...(lines.length === 0 ? [paragraph(t.area.why.unknown)] : [{ kind: 'list' as const, items: lines }]),
    note(`${t.area.why.bound} ${t.area.why.middle}`),
  ]
}
