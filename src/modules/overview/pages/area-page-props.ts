import type { Locale } from '#platform/i18n/locale.ts'
import type { OverviewText } from '../text.nl.ts'
import type { AreaDossier } from '../usecases.ts'

export type AreaPageProps = {
  t: OverviewText
  locale: Locale
  dossier: AreaDossier
  query: URLSearchParams
  href(path: string): string
  mayImport: boolean
}

export const areaName = (t: OverviewText, { name, code }: { name: string | null; code: string }): string =>
  name ?? t.area.noName(code)

/** As many decimals as the source gives, two at most. */
export const decimalsOf = (value: number): number => Math.min(2, (String(value).split('.')[1] ?? '').length)
