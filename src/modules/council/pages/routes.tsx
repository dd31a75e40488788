import { z } from 'zod'
import { dayOf } from '#kernel/calendar.ts'
import { exportSheet } from '#platform/documents/export.ts'
import { writeOdt } from '#platform/documents/odt.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { namedCharacter, unprintableIn } from '#platform/documents/printable.ts'
import type { TextDocument } from '#platform/documents/text-document.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { readExportFormat, tableToSheet } from '#platform/ui/index.ts'
import { letterBlocks, SECTION_KEYS, type SectionKey } from '../model/index.ts'
import { en } from '../text.en.ts'
import { nl } from '../text.nl.ts'
import type { StoredLetter } from '../usecases.ts'
import {
  draftLetter,
  type OpenedLetter,
  openLetter,
  overviewOfLetters,
  refreshFigures,
  saveLetter,
} from '../usecases.ts'
import { LetterEditorPage } from './letter-editor.tsx'
import { LetterListPage, letterTable } from './letter-list.tsx'

const READ = { object: 'letter', action: 'read' } as const
const WRITE = { object: 'letter', action: 'write' } as const
const textOf = (visit: Visit) => textsFor({ nl, en }, visit.locale)

export const councilPages: readonly PageRoute[] = [
  { method: 'get', path: '/raad', needs: READ, handle: showLetters },
  { method: 'post', path: '/raad/brieven', needs: WRITE, handle: makeLetter },
  { method: 'get', path: '/raad/brieven/:id', needs: READ, handle: showLetter },
  { method: 'post', path: '/raad/brieven/:id', needs: WRITE, handle: changeLetter },
  { method: 'post', path: '/raad/brieven/:id/cijfers', needs: WRITE, handle: takeNewFigures },
  { method: 'get', path: '/raad/brieven/:id/odt', needs: READ, handle: (visit) => download(visit, 'odt') },
  { method: 'get', path: '/raad/brieven/:id/pdf', needs: READ, handle: (visit) => download(visit, 'pdf') },
]

async function showLetters(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const { letters, latestRunId } = await overviewOfLetters(visit.actor, visit.scope)
  const table = letterTable(t, visit.href)
  const format = readExportFormat(table, visit.query)
  if (format)
    return exportSheet(tableToSheet(table, letters), format, table.id, t.document.author(visit.municipality.name))
  return {
    kind: 'page',
    title: t.title,
    menu: '/raad',
    breadcrumb: [{ label: t.breadcrumbHome, href: visit.href('/') }, { label: t.title }],
    body: (
      <LetterListPage
        t={t}
        letters={letters}
        latestRunId={latestRunId}
        mayWrite={visit.may(WRITE)}
        href={visit.href}
        query={visit.query}
      />
    ),
  }
}

async function makeLetter(visit: Visit): Promise<Answer> {
  const made = await draftLetter(visit.actor, visit.scope, visit.deps)
  return { kind: 'redirect', to: visit.href(made.ok ? `/raad/brieven/${made.value}` : '/raad') }
}

async function showLetter(visit: Visit): Promise<Answer> {
  const opened = await openLetter(visit.actor, visit.scope, visit.params.id ?? '')
  return opened ? editorPage(visit, opened, { saved: visit.query.has('bewaard') }) : { kind: 'not-found' }
}

const LONGEST_TEXT = 20_000
/** A character that PDF or ODT cannot show is told now, not when the letter is downloaded. */
const printable = (t: typeof nl) =>
  [
    (text: string) => unprintableIn(text).length === 0,
    {
      error: ({ input }: { input?: unknown }) =>
        t.errors.unprintable(unprintableIn(String(input)).map(namedCharacter).join(', ')),
    },
  ] as const
const sectionText = (t: typeof nl) =>
  z
    .string()
    .max(LONGEST_TEXT, t.errors.long)
    .refine(...printable(t))
/** As large as the database counts. */
const version = z.coerce.number().pipe(z.int32().min(1))
const letterForm = (t: typeof nl) =>
  z.object({
    version,
    title: z
      .string()
      .trim()
      .min(1, t.errors.title)
      .max(200, t.errors.title)
      .refine(...printable(t)),
    ...(Object.fromEntries(SECTION_KEYS.map((key) => [key, sectionText(t)])) as Record<
      SectionKey,
      ReturnType<typeof sectionText>
    >),
  })

async function changeLetter(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? ''
  const opened = await openLetter(visit.actor, visit.scope, id)
  if (!opened) return { kind: 'not-found' }
  const typed = Object.fromEntries(visit.form)
  const parsed = letterForm(textOf(visit)).safeParse(typed)
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
    return editorPage(visit, { ...opened, letter: withTyped(opened.letter, typed) }, { errors })
  }
  const { version: seen, title, ...sections } = parsed.data
  const saved = await saveLetter(visit.actor, visit.scope, { id, version: seen, title, sections }, visit.deps)
  if (saved.ok) return { kind: 'redirect', to: visit.href(`/raad/brieven/${id}?bewaard=1`) }
  if (saved.reason === 'not-found') return { kind: 'not-found' }
  return editorPage(visit, { ...opened, letter: withTyped(opened.letter, typed) }, { stale: true })
}

/** What was typed stays, on top of what is stored; the version is the stored one, so that saving again works. */
function withTyped(letter: StoredLetter, typed: Readonly<Record<string, string>>): StoredLetter {
  const sections = Object.fromEntries(SECTION_KEYS.map((key) => [key, typed[key] ?? letter.sections[key]]))
  return { ...letter, title: typed.title ?? letter.title, sections: sections as Record<SectionKey, string> }
}

async function takeNewFigures(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? ''
  // No version, or one that cannot be, is an old form.
  const seen = version.catch(0).parse(visit.form.get('version'))
  const refreshed = await refreshFigures(visit.actor, visit.scope, { id, version: seen }, visit.deps)
  if (refreshed.ok) return { kind: 'redirect', to: visit.href(`/raad/brieven/${id}?bewaard=1`) }
  if (refreshed.reason === 'not-found') return { kind: 'not-found' }
  const opened = await openLetter(visit.actor, visit.scope, id)
  return opened ? editorPage(visit, opened, { stale: true }) : { kind: 'not-found' }
}

type Outcome = { saved?: boolean; stale?: boolean; errors?: readonly FieldError[] }

function editorPage(visit: Visit, { letter, checks }: OpenedLetter, outcome: Outcome): Answer {
  const t = textOf(visit)
  return {
    kind: 'page',
    status: outcome.errors ? 422 : outcome.stale ? 409 : 200,
    title: letter.title,
    menu: '/raad',
    breadcrumb: [
      { label: t.breadcrumbHome, href: visit.href('/') },
      { label: t.title, href: visit.href('/raad') },
      { label: letter.title },
    ],
    body: (
      <LetterEditorPage
        t={t}
        letter={letter}
        checks={checks}
        mayWrite={visit.may(WRITE)}
        saved={outcome.saved ?? false}
        stale={outcome.stale ?? false}
        errors={outcome.errors ?? []}
        href={visit.href}
      />
    ),
  }
}

async function download(visit: Visit, format: 'odt' | 'pdf'): Promise<Answer> {
  const opened = await openLetter(visit.actor, visit.scope, visit.params.id ?? '')
  if (!opened) return { kind: 'not-found' }
  const document = documentOf(visit, opened.letter)
  // Names that came with data: the form has not seen them.
  if (unprintableIn(JSON.stringify(document)).length > 0)
    return { kind: 'problem', status: 422, title: textOf(visit).errors.unprintable('') }
  const name = `raadsinformatiebrief-${document.created}.${format}`
  return format === 'odt'
    ? { kind: 'file', name, type: 'application/vnd.oasis.opendocument.text', body: await writeOdt(document) }
    : { kind: 'file', name, type: 'application/pdf', body: await writePdf(document) }
}

/** The letter is Dutch, whatever the language of the screen. */
function documentOf(visit: Visit, letter: StoredLetter): TextDocument {
  const { municipality } = visit
  const run = letter.figures[0]?.figure.source.document ?? ''
  return {
    title: letter.title,
    subject: nl.document.subject,
    author: nl.document.author(municipality.name),
    locale: 'nl',
    created: dayOf(letter.updatedAt),
    banner: municipality.fictional ? nl.document.banner : null,
    footer: nl.document.footer(municipality.name, run),
    blocks: letterBlocks(letter, {
      headings: nl.headings,
      sources: nl.document.sources,
      sourceColumns: nl.document.sourceColumns,
      assumption: nl.document.assumption,
    }),
  }
}
