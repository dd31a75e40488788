import { ButtonForm, Notice, PageTitle, Panel, Progress, Stack } from '#platform/ui/index.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import type { OpenDraft } from '../usecases.ts'
import { type DraftProps, pathOf } from './draft-page.tsx'
import { fileRefused } from './refused.ts'

export const isBeingRead = ({ draft, job }: OpenDraft): boolean =>
  draft.sheets.length === 0 && draft.refusal === null && (job?.state === 'queued' || job?.state === 'running')

/** A large file that a job reads, or could not read. */
export function UnreadFile(props: DraftProps) {
  const { t, visit, open } = props
  const { draft, view } = open
  return (
    <Stack gap="l">
      <PageTitle title={draft.file} lead={view.row.name} />
      <ScenarioTabs visit={visit} id={view.row.id} current={draft.purpose === 'actuals' ? 'werkelijk' : 'inlezen'} />
      {isBeingRead(open) ? (
        <BeingRead {...props} />
      ) : (
        <>
          <Notice kind="danger" title={t.reading.refused} live>
            {draft.refusal ? fileRefused(visit, t, draft.refusal) : t.reading.failed}
          </Notice>
          <ButtonForm action={pathOf(props, '/wegdoen')} label={t.drop} />
        </>
      )}
    </Stack>
  )
}

function BeingRead(props: DraftProps) {
  const { t, open } = props
  const progress = open.job?.state === 'running' ? open.job.progress : null
  return (
    <Panel title={t.reading.heading}>
      <Progress
        label={t.reading.label}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        doing={progress?.doing || t.reading.waiting}
        cancel={<ButtonForm action={pathOf(props, '/wegdoen')} label={t.reading.stop} />}
      />
      <p>
        {t.reading.refresh} <a href={pathOf(props)}>{t.reading.refreshNow}</a>
      </p>
    </Panel>
  )
}
