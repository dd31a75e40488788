import type { Visit } from '#platform/http/route.ts'
import { explainPersonal } from '#platform/sources/personal-columns.ts'
import type { BudgetFileRefusal } from '../../model/budget/file-refusal.ts'
import { sourceInWords } from '../refused-in-words.ts'
import type { BudgetText } from '../text.nl.ts'

export function fileRefused(
  { locale }: Visit,
  t: BudgetText,
  refused: BudgetFileRefusal | { kind: 'frozen' | 'decided' | 'archived' | string },
): string {
  if (refused.kind === 'source' && 'refused' in refused) return sourceInWords(refused.refused, locale)
  if (refused.kind === 'too-many-cells' && 'sheet' in refused) return t.file['too-many-cells'](refused.sheet)
  if (refused.kind === 'no-cells') return t.file['no-cells']
  if (refused.kind === 'personal' && 'what' in refused)
    return t.file.personal(refused.where, explainPersonal(refused.what, locale))
  return t.upload.frozen
}
