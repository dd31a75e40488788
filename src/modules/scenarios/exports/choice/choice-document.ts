// SCN-16: one document per scenario that says what is chosen and what follows, with the figures of its outcome.
import type { CalendarDate } from '#kernel/calendar.ts'
import { withPrintableText } from '#platform/documents/printable.ts'
import type { TextDocument } from '#platform/documents/text-document.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { assumptionSection, costSection, ownershipSection, riskSection, unknownSection } from './choice-grounds.ts'
import {
  besideSection,
  blockSection,
  briefSection,
  citySection,
  impasseSection,
  planSection,
  residentSection,
} from './choice-sections.ts'
import { type ChoiceMaterial, heading, paragraph, tellingOf } from './material.ts'

export type ChoiceImprint = { municipality: string; version: string; model: string; hash: string; made: CalendarDate }

const HASH_SHOWN = 12

export function choiceDocument(material: ChoiceMaterial, imprint: ChoiceImprint, locale: Locale): TextDocument {
  const telling = tellingOf(material, locale)
  const { t, scenario, outcome, count } = telling
  const { municipality, version, model, hash, made } = imprint
  return withPrintableText({
    title: t.title(scenario.name),
    subject: t.subject,
    author: t.author(municipality),
    locale,
    created: made,
    banner: scenario.area.fictional ? t.banner : null,
    footer: t.footer(municipality, version, hash.slice(0, HASH_SHOWN)),
    blocks: [
      ...briefSection(telling),
      ...impasseSection(telling),
      ...planSection(telling),
      ...besideSection(telling),
      ...residentSection(telling),
      ...blockSection(telling),
      ...citySection(telling),
      ...costSection(telling),
      ...ownershipSection(telling),
      ...riskSection(telling),
      ...assumptionSection(telling),
      ...unknownSection(telling),
      heading(t.made.heading),
      paragraph(t.made.text(version, model, count(outcome.draws), String(outcome.seed))),
    ],
  })
}
