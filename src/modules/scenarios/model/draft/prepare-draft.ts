// The lines of money of a draft; made from those of the draft before it where one value changed or none.
import { changeParameter, type Prepared, prepare } from '../engine/prepare.ts'
import { PARAMETER_NAMES } from '../parameters/defaults.ts'
import { valuesOf } from '../parameters/values.ts'
import type { Scenario } from '../scenario.ts'
import { applyDraft, type Draft, methodOf } from './draft.ts'

export type PrepareDraft = (kept: Scenario, draft: Draft) => Prepared

export const prepareDraft: PrepareDraft = (kept, draft) => prepare(applyDraft(kept, draft))

/** Gives what `prepareDraft` gives, and remembers it: a slider on its way changes one value, on its release none. */
export function rememberingPreparer(): PrepareDraft {
  let last: { kept: Scenario; draft: Draft; prepared: Prepared } | null = null
  return (kept, draft) => {
    const prepared = (last?.kept === kept ? fromLast(last, draft) : null) ?? prepareDraft(kept, draft)
    last = { kept, draft, prepared }
    return prepared
  }
}

/** null when more than one value changed, or something else. */
function fromLast(
  { kept, draft: before, prepared }: { kept: Scenario; draft: Draft; prepared: Prepared },
  draft: Draft,
): Prepared | null {
  if (besidesValues(before) !== besidesValues(draft)) return null
  const [name, ...more] = PARAMETER_NAMES.filter((each) => before.values[each] !== draft.values[each])
  if (name === undefined) return prepared
  if (more.length > 0) return null
  const scenario = applyDraft(kept, draft)
  return { ...changeParameter(prepared, name, valuesOf(scenario.parameters)[name]), scenario }
}

const besidesValues = ({ choices, acquisitionLevel, returnTerms }: Draft): string =>
  JSON.stringify([
    Object.keys(choices)
      .sort()
      .map((id) => {
        const choice = choices[id]
        return choice ? [id, choice.option, choice.start, methodOf(choice)] : [id]
      }),
    acquisitionLevel,
    returnTerms,
  ])
