import type { Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { Tabs } from '#platform/ui/index.ts'
import { scenarioPath } from '../../paths.ts'
import { moneyEn } from '../text.en.ts'
import { type MoneyText, moneyNl } from '../text.nl.ts'

type Part = Exclude<keyof MoneyText['parts'], 'label'>
const PARTS: readonly (readonly [Part, ending: string])[] = [
  ['deficit', ''],
  ['checks', '/positie'],
  ['instruments', '/middelen'],
  ['execution', '/uitvoering'],
]

/** The pages below one tab of a scenario. */
export function MoneyParts({ visit, id, current }: { visit: Visit; id: string; current: Part }) {
  const t = textsFor({ nl: moneyNl, en: moneyEn }, visit.locale).parts
  return (
    <Tabs
      label={t.label}
      items={PARTS.map(([part, ending]) => ({
        label: t[part],
        href: visit.href(`${scenarioPath(id, 'geld')}${ending}`),
        current: part === current,
      }))}
    />
  )
}
