import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { LinkButton } from '#platform/ui/index.ts'
import { SCENARIO_FILES, scenarioPath } from '../../paths.ts'
import { modelWordsEn } from '../text.en.ts'
import { modelWordsNl } from '../text.nl.ts'

/** Links to the files of a scenario, for any page of it. */
export function WaysOut({ visit, id }: { visit: Visit; id: string }) {
  const { links } = textsFor({ nl: modelWordsNl, en: modelWordsEn }, visit.locale)
  return SCENARIO_FILES.map((file) => (
    <LinkButton key={file} href={visit.href(scenarioPath(id, file))} icon="download" download>
      {links[file]}
    </LinkButton>
  ))
}
