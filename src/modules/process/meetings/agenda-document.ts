import type { CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import type { TextDocument } from '#platform/documents/text-document.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { nameOf } from '../model/meetings/series.ts'
import type { MeetingsText } from './text.nl.ts'
import type { AgendaItem, SeriesView, StoredMeeting } from './usecases.ts'

/** The agenda on paper: who meets, and what about, in order. */
export function agendaDocument(
  t: MeetingsText,
  { series }: SeriesView,
  meeting: StoredMeeting,
  items: readonly AgendaItem[],
  {
    municipality,
    today,
    locale,
    banner,
  }: { municipality: Municipality; today: CalendarDate; locale: Locale; banner: string },
): TextDocument {
  const day = formatLongDate(meeting.on, locale)
  const chair = meeting.chair ? nameOf(series, meeting.chair) : t.detail.noChair
  return {
    title: t.meeting.document(series.name, day),
    subject: series.name,
    author: municipality.name,
    locale,
    created: today,
    banner: municipality.fictional ? banner : null,
    footer: `${t.source}, ${municipality.name}`,
    blocks: [
      { kind: 'paragraph', text: `${t.detail.chair}: ${chair}` },
      { kind: 'heading', level: 2, text: t.meeting.agenda },
      ...(items.length === 0
        ? [{ kind: 'paragraph' as const, text: t.meeting.noAgenda }]
        : [
            {
              kind: 'list' as const,
              items: items.map(({ title, reason }, n) => `${n + 1}. ${title}${reason === '' ? '' : ` (${reason})`}`),
            },
          ]),
    ],
  }
}
