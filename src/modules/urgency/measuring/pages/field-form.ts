// The route list on paper: one row per house, with room to write.
import type { TextBlock, TextDocument } from '#platform/documents/text-document.ts'
import type { Visit } from '#platform/http/route.ts'
import type { Visited } from '../../model/measuring/visit.ts'
import type { MeasuringText } from '../text.nl.ts'
import type { RouteList, RouteStop } from '../usecases.ts'
import { measuringText } from '../words.ts'
import { houseOf, stopsOf } from './route-list.tsx'

export function fieldForm({ locale, municipality, today }: Visit, list: RouteList): TextDocument {
  const t = measuringText(locale)
  const { route } = t
  return {
    title: route.title(list.name),
    subject: route.subject,
    author: route.author(municipality.name),
    locale,
    created: today,
    banner: municipality.fictional ? route.banner : null,
    footer: route.footer(municipality.name, list.run.number),
    blocks: [
      { kind: 'paragraph', text: route.lead(String(stopsOf(list).length), String(list.streets.length)) },
      { kind: 'heading', level: 2, text: route.bring.heading },
      { kind: 'list', items: route.bring.items },
      ...list.streets.flatMap((street) => streetBlocks(t, street)),
      { kind: 'note', text: route.importNote },
    ],
  }
}

const streetBlocks = (t: MeasuringText, { name, stops }: RouteList['streets'][number]): TextBlock[] => [
  { kind: 'heading', level: 2, text: name ?? t.route.noStreet },
  {
    kind: 'table',
    caption: t.route.caption,
    columns: [
      { label: t.route.house, align: 'text', rowHeader: true },
      { label: t.route.blank.floor, align: 'text' },
      { label: t.route.blank.threshold, align: 'text' },
      { label: t.route.blank.street, align: 'text' },
      { label: t.route.blank.date, align: 'text' },
      { label: t.route.blank.remark, align: 'text' },
    ],
    rows: stops.map((stop) => [
      houseOf(stop) ?? stop.visit.dwellingId,
      line(stop, 'floor_level'),
      line(stop, 'threshold_level'),
      line(stop, 'street_level'),
      '',
      '',
    ]),
  },
]

/** A line to write on where something is to be measured. */
const line = ({ visit: { measure } }: RouteStop, column: Visited): string =>
  measure.includes(column) ? '..............' : '–'
