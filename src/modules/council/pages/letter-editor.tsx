import type { FieldError } from '#platform/http/route.ts'
import {
  ButtonForm,
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  FigureValue,
  Form,
  Grid,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
  TextArea,
} from '#platform/ui/index.ts'
import { type BoundFigure, type LetterCheck, paragraphsOf, piecesOf, SECTION_KEYS } from '../model/letter.ts'
import type { nl } from '../text.nl.ts'
import type { StoredLetter } from '../usecases.ts'

export type LetterEditorProps = {
  t: typeof nl
  letter: StoredLetter
  checks: readonly LetterCheck[]
  mayWrite: boolean
  saved: boolean
  /** Somebody else saved in between: the typed text is kept. */
  stale: boolean
  errors: readonly FieldError[]
  href(path: string): string
}

export function LetterEditorPage({ t, letter, checks, mayWrite, saved, stale, errors, href }: LetterEditorProps) {
  const path = href(`/raad/brieven/${letter.id}`)
  return (
    <>
      <PageTitle
        title={letter.title}
        lead={`${t.states[letter.state]}, ${letter.figures[0]?.figure.source.document ?? ''}`}
        actions={
          <>
            <LinkButton href={`${path}/odt`} icon="download" download>
              {t.downloadOdt}
            </LinkButton>
            <LinkButton href={`${path}/pdf`} icon="download" download>
              {t.downloadPdf}
            </LinkButton>
          </>
        }
      />
      {saved ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      {stale ? (
        <Notice kind="warn" live>
          {t.stale}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Grid columns="2">
        <Stack>
          <Checks t={t} letter={letter} checks={checks} refreshPath={mayWrite ? `${path}/cijfers` : null} />
          {mayWrite ? <Editor t={t} letter={letter} errors={errors} path={path} /> : null}
        </Stack>
        <Stack>
          <Preview t={t} letter={letter} />
          <Figures t={t} figures={letter.figures} />
        </Stack>
      </Grid>
    </>
  )
}

function Editor({ t, letter, errors, path }: Pick<LetterEditorProps, 't' | 'letter' | 'errors'> & { path: string }) {
  return (
    <Panel title={t.edit}>
      <Form action={path} submit={t.save}>
        <HiddenFields fields={{ version: String(letter.version) }} />
        <Field
          name="title"
          label={t.editTitle}
          value={letter.title}
          size={32}
          required
          error={errorOf(errors, 'title')}
        />
        {SECTION_KEYS.map((key) => (
          <TextArea
            key={key}
            name={key}
            label={t.headings[key]}
            help={t.help[key]}
            value={letter.sections[key]}
            rows={key === 'content' ? 12 : 5}
            error={errorOf(errors, key)}
          />
        ))}
      </Form>
    </Panel>
  )
}

/** The text as the council reads it; each figure opens. */
function Preview({ t, letter }: Pick<LetterEditorProps, 't' | 'letter'>) {
  return (
    <Panel title={t.preview}>
      {SECTION_KEYS.map((key) => (
        <Stack key={key} gap="s">
          <h3>{t.headings[key]}</h3>
          {paragraphsOf(letter.sections[key]).map((text) => (
            <div key={text} className="wr-letter">
              {piecesOf(text, letter.figures).map((piece, at) => {
                if (piece.kind === 'text') return piece.text
                // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may stand twice in one paragraph
                if (piece.kind === 'missing') return <mark key={at}>{`{${piece.key}}`}</mark>
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may stand twice in one paragraph
                  <FigureValue key={at} figure={piece.figure.figure} title={piece.figure.label}>
                    {piece.figure.printed}
                  </FigureValue>
                )
              })}
            </div>
          ))}
        </Stack>
      ))}
    </Panel>
  )
}

function Checks({
  t,
  letter,
  checks,
  refreshPath,
}: Pick<LetterEditorProps, 't' | 'letter' | 'checks'> & { refreshPath: string | null }) {
  const stale = checks.some((check) => check.kind === 'stale-figure')
  return (
    <Panel title={t.checks}>
      {checks.length === 0 ? (
        <Notice kind="ok">{t.checksFine}</Notice>
      ) : (
        <ul className="wr-stack wr-stack--s">
          {checks.map((check) => (
            <li key={JSON.stringify(check)}>
              <Notice kind="warn">{checkText(t, letter, check)}</Notice>
            </li>
          ))}
        </ul>
      )}
      {stale && refreshPath ? (
        <ButtonForm action={refreshPath} label={t.refresh} fields={{ version: String(letter.version) }} />
      ) : null}
    </Panel>
  )
}

function checkText(t: typeof nl, letter: StoredLetter, check: LetterCheck): string {
  switch (check.kind) {
    case 'empty-section':
      return t.check['empty-section'](t.headings[check.section])
    case 'unknown-figure':
      return t.check['unknown-figure'](check.key)
    case 'loose-number':
      return t.check['loose-number'](check.text)
    case 'stale-figure': {
      const label = letter.figures.find((figure) => figure.key === check.key)?.label ?? check.key
      return t.check['stale-figure'](label, check.printed, check.now)
    }
  }
}

function Figures({ t, figures }: { t: typeof nl; figures: readonly BoundFigure[] }) {
  return (
    <Panel title={t.figures} flush>
      <DataTable table={figureTable(t)} rows={figures} />
    </Panel>
  )
}

const figureTable = (t: typeof nl): TableDefinition<BoundFigure> => ({
  id: 'cijfers',
  caption: t.figuresHelp,
  source: t.figuresSource,
  rowKey: (bound) => bound.key,
  columns: [
    {
      key: 'label',
      label: t.figureColumns.label,
      kind: 'text',
      rowHeader: true,
      sortable: false,
      value: (bound) => bound.label,
    },
    { key: 'printed', label: t.figureColumns.printed, kind: 'text', sortable: false, value: (bound) => bound.printed },
    {
      key: 'key',
      label: t.figureColumns.key,
      kind: 'text',
      sortable: false,
      value: (bound) => `{${bound.key}}`,
      cell: (bound) => <code>{`{${bound.key}}`}</code>,
    },
  ],
})
