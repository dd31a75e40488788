import { formatList, formatNumber, formatShare } from '#kernel/dutch.ts'
import type { TextBlock } from '#platform/documents/text-document.ts'
import type { MapClass } from '#platform/geo/map/index.ts'
import { uiText } from '#platform/ui/index.ts'
import { mapClassOf } from '../../map-areas.ts'
import type { RankedArea } from '../../usecases.ts'
import { blockDrawing, type DrawnBlock } from '../block-drawing.ts'
import { heading, note, paragraph, type ReportContext } from './report-parts.ts'

/** Blocks on a map and in an equal table, with one number for both. */
export function blockSection(context: ReportContext): TextBlock[] {
  const {
    words: { blocks: words },
    material,
  } = context
  const listed = material.blocks.filter(({ state }) => state !== 'not-shown')
  if (material.blocks.length === 0) return [heading(words.heading), paragraph(words.none)]
  const hidden = material.blocks.length - listed.length
  return [
    heading(words.heading),
    paragraph(words.intro),
    ...mapBlock(context, listed),
    ...(listed.length === 0 ? [] : [partTable(context, listed, words.caption, words.name)]),
    ...(hidden === 0 ? [] : [note(words.hidden(hidden))]),
  ]
}

function mapBlock(
  { words: { blocks: words }, material, locale }: ReportContext,
  listed: readonly RankedArea[],
): TextBlock[] {
  const numberOf = new Map(listed.map(({ code }, i) => [code, String(i + 1)]))
  const outcomeOf = new Map(material.blocks.map((block) => [block.code, block]))
  const drawn = material.shapes.flatMap(({ id, geometry }): DrawnBlock[] =>
    geometry ? [{ label: numberOf.get(id) ?? '', mapClass: mapClassOf(outcomeOf.get(id)), geometry }] : [],
  )
  const { classes } = uiText(locale).map
  const drawing = blockDrawing(drawn, (mapClass) => classes[mapClass].join(': '))
  if (!drawing) return []
  const counts = [...Map.groupBy(drawn, ({ mapClass }) => mapClass)].map(
    ([mapClass, members]: [MapClass, DrawnBlock[]]) => words.count(members.length, classes[mapClass].at(0) ?? mapClass),
  )
  return [
    { kind: 'drawing', caption: words.map, drawing, alt: words.alt(material.ranked.name, formatList(counts, locale)) },
  ]
}

/** Streets beside the blocks: works are planned per street. Only the part of a street that lies here. */
export function streetSection(context: ReportContext): TextBlock[] {
  const { t, material } = context
  const { streets: words } = t.area
  if (material.streets.length === 0) return []
  const listed = material.streets.filter(({ state }) => state !== 'not-shown')
  return [
    heading(words.heading),
    ...(listed.length === 0 ? [] : [partTable(context, listed, words.caption, words.street)]),
    note(words.note(material.streets.length - listed.length)),
  ]
}

function partTable(
  { words: { blocks: words, place }, t, locale }: ReportContext,
  listed: readonly RankedArea[],
  caption: string,
  name: string,
): TextBlock {
  const number = (label: string) => ({ label, align: 'number' as const })
  return {
    kind: 'table',
    caption,
    columns: [
      number(words.number),
      { label: name, align: 'text', rowHeader: true },
      { label: words.class, align: 'text' },
      ...[words.expected, words.share, words.dwellings, words.known].map(number),
    ],
    rows: listed.map((block, i) => [
      String(i + 1),
      block.name,
      block.state === 'ranked' ? (block.class ?? place.none) : stateWords(block, t.tabs.measure, t.area.blocks.hidden),
      ...(block.state === 'withheld'
        ? [t.area.blocks.hidden, t.area.blocks.hidden]
        : [formatNumber(block.expected, 0, locale), formatShare(block.share, locale, 0)]),
      formatNumber(block.dwellings, 0, locale),
      formatShare(block.coverage, locale, 0),
    ]),
  }
}

const stateWords = ({ state }: RankedArea, measure: string, hidden: string): string =>
  state === 'measure-first' ? measure : hidden
