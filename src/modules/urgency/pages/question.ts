import { z } from 'zod'
import type { StudyProblem } from '../model/area-study.ts'
import { HORIZONS } from '../model/dwelling.ts'
import type { Mode } from '../model/parameters.ts'
import type { RankOrder } from '../model/study-ranking.ts'
import type { RunQuestion } from '../usecases.ts'

/** Words in the address, so that a link can be read. */
export const PROBLEM_WORDS = { vocht: 'damp', water: 'flood', beide: 'any' } as const satisfies Record<
  string,
  StudyProblem
>
export const MODE_WORDS = { omhullende: 'envelope', straatplanning: 'programme' } as const satisfies Record<
  string,
  Mode
>

export const ORDER_WORDS = { aantal: 'expected', aandeel: 'share' } as const satisfies Record<string, RankOrder>

const wordOf = <Value extends string>(words: Readonly<Record<string, Value>>, value: Value): string =>
  Object.entries(words).find(([, meaning]) => meaning === value)?.[0] ?? ''
export const problemWord = (problem: StudyProblem): string => wordOf(PROBLEM_WORDS, problem)
export const orderWord = (order: RankOrder): string => wordOf(ORDER_WORDS, order)
export const modeWord = (mode: Mode): string => wordOf(MODE_WORDS, mode)

/** Choices in an address: a word that does not exist is as no choice at all. */
const question = z.object({
  probleem: z.enum(['vocht', 'water', 'beide']).catch('beide'),
  horizon: z.enum(HORIZONS).or(z.literal('nu')).catch('2035'),
  straat: z.enum(['omhullende', 'straatplanning']).catch('omhullende'),
  rangschik: z.enum(['aantal', 'aandeel']).catch('aantal'),
  run: z.coerce.number().int().positive().nullable().catch(null),
})

export function readQuestion(query: URLSearchParams): RunQuestion {
  const asked = question.parse({
    probleem: query.get('probleem') ?? undefined,
    horizon: query.get('horizon') ?? undefined,
    straat: query.get('straat') ?? undefined,
    rangschik: query.get('rangschik') ?? undefined,
    run: query.get('run'),
  })
  return {
    choice: {
      problem: PROBLEM_WORDS[asked.probleem],
      horizon: asked.horizon === 'nu' ? 'now' : asked.horizon,
      rankBy: ORDER_WORDS[asked.rangschik],
    },
    mode: MODE_WORDS[asked.straat],
    run: asked.run,
  }
}

/** The same choices as part of an address; '' when all are the usual ones. */
export function questionAddress({ choice, mode, run }: RunQuestion): string {
  const words = new URLSearchParams()
  if (choice.problem !== 'any') words.set('probleem', problemWord(choice.problem))
  if (choice.horizon !== '2035') words.set('horizon', choice.horizon === 'now' ? 'nu' : choice.horizon)
  if (mode !== 'envelope') words.set('straat', modeWord(mode))
  if (choice.rankBy === 'share') words.set('rangschik', orderWord('share'))
  if (run !== null) words.set('run', String(run))
  const text = words.toString()
  return text === '' ? '' : `?${text}`
}
