import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Island } from '#platform/islands/island.tsx'
import { Checkboxes, ErrorSummary, errorOf, Field, FilterForm, Icon, PageTitle, Panel } from '#platform/ui/index.ts'
import { conversationEn } from '../conversation/text.en.ts'
import { type ConversationText, conversationNl } from '../conversation/text.nl.ts'
import { MyHome } from '../islands/my-home.tsx'
import { type BlockPlan, planForBlock } from '../usecases.ts'

const RUN = { object: 'household-conversation', action: 'run' } as const
export const CONVERSATION = '/keukentafel'

/** A talk at the kitchen table: the block's plan, the owner's answers, nothing kept. Only when the owner agrees. */
export const conversationPages: readonly PageRoute[] = [
  { method: 'get', path: CONVERSATION, needs: RUN, handle: showConversation },
]

async function showConversation(visit: Visit): Promise<Answer> {
  const t = textsFor({ nl: conversationNl, en: conversationEn }, visit.locale)
  const block = (visit.query.get('blok') ?? '').trim()
  const isAsked = visit.query.has('blok')
  const agreed = visit.query.get('akkoord') === 'ja'
  const found = isAsked && block !== '' ? await planForBlock(visit.scope, block) : null
  const errors: FieldError[] = isAsked
    ? [
        ...(found ? [] : [{ field: 'blok', message: block === '' ? t.blockMissing : t.noBlock(block) }]),
        ...(agreed ? [] : [{ field: 'akkoord', message: t.agreeFirst }]),
      ]
    : []
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 as const } : {}),
    title: t.title,
    breadcrumb: [{ label: t.home, href: visit.href('/') }, { label: t.title }],
    menu: CONVERSATION,
    // Roomy, as for a resident: it is read together.
    layout: found && agreed ? 'resident' : 'expert',
    body:
      found && agreed ? (
        <Talk t={t} visit={visit} found={found} />
      ) : (
        <Start t={t} visit={visit} block={block} errors={errors} />
      ),
  }
}

type StartProps = { t: ConversationText; visit: Visit; block: string; errors: readonly FieldError[] }

const Start = ({ t, visit, block, errors }: StartProps) => (
  <>
    <PageTitle title={t.title} lead={t.lead} />
    <ErrorSummary errors={errors} />
    <Panel title={t.before}>
      <ul className="wr-bul">
        {t.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <FilterForm action={visit.href(CONVERSATION)} submit={t.start}>
        <Field name="blok" label={t.block} help={t.blockHelp} value={block} size={16} error={errorOf(errors, 'blok')} />
        <Checkboxes
          name="akkoord"
          label={t.agreement}
          options={[{ value: 'ja', label: t.agreed }]}
          error={errorOf(errors, 'akkoord')}
        />
      </FilterForm>
    </Panel>
  </>
)

function Talk({ t, visit, found: { block, plan } }: { t: ConversationText; visit: Visit; found: BlockPlan }) {
  const props = { locale: visit.locale, base: visit.href('/').replace(/\/$/, ''), plan }
  return (
    <>
      <PageTitle title={t.title} lead={t.inBlock(block.name ?? t.named(block.id), block.dwellings)} />
      <p className="wr-callout wr-priv">
        <Icon name="lock" />
        <span>{t.private}</span>
      </p>
      <Island name="my-home" component={MyHome} props={props} />
    </>
  )
}
