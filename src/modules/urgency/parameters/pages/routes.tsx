import { formatList } from '#kernel/dutch.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import type { ChangeProblem } from '../../model/parameter-sets/changes.ts'
import { printValue } from '../../model/parameter-sets/layout.ts'
import { parametersOf, type SetVersion } from '../../model/parameter-sets/set-version.ts'
import { PARAMETER_DEFAULTS, type ParameterName } from '../../model/parameters.ts'
import { exported } from '../../pages/exported.ts'
import { MODE_WORDS, modeWord, readQuestion } from '../../pages/question.ts'
import { textOf } from '../../pages/view.ts'
import { type Consequences, saveSet } from '../save-set.ts'
import type { ParametersText } from '../text.nl.ts'
import { currentOf, loadParametersPage, loadSets, makersOf, setNumbered } from '../usecases.ts'
import { basisOf, fileNotes, listNames, parametersText } from '../words.ts'
import { ChangePage, type ChangePageProps } from './change-page.tsx'
import { FIELDS, openedAt, openedOn, openedWith, readTyped, requestsOf, type TypedChanges } from './change-values.ts'
import { fileTable, ParametersPage, parameterRows } from './parameters-page.tsx'

const READ = { object: 'urgency', action: 'read' } as const
const WRITE = { object: 'urgency-parameters', action: 'write' } as const
const PATH = '/urgentie/aannames'

export const parameterPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: READ, handle: showParameters },
  { method: 'get', path: `${PATH}/wijzigen`, needs: WRITE, handle: showChange },
  { method: 'post', path: `${PATH}/wijzigen`, needs: WRITE, handle: postChange },
]

function breadcrumb(visit: Visit, t: ParametersText, last?: string) {
  const study = textOf(visit)
  return [
    { label: study.home, href: visit.href('/') },
    { label: study.menu, href: visit.href('/urgentie') },
    { label: t.heading, ...(last === undefined ? {} : { href: visit.href(PATH) }) },
    ...(last === undefined ? [] : [{ label: last }]),
  ]
}

/** ?set=2 asks for a version itself, anything else for the values of the run that the question is about. */
async function showParameters(visit: Visit): Promise<Answer> {
  const t = parametersText(visit.locale)
  const asked = visit.query.get('set')
  const question = readQuestion(visit.query)
  const { run, sets } = await loadParametersPage(visit.actor, visit.scope, question)
  const current = currentOf(sets)
  const wanted = asked === null ? null : setNumbered(sets, /^\d{1,9}$/.test(asked) ? Number(asked) : -1)
  if (asked !== null && !wanted) return { kind: 'not-found' }
  const ofRun = asked === null ? run : null
  const set = wanted ?? (ofRun && setNumbered(sets, ofRun.parameterSet)) ?? current
  const parameters = ofRun?.parameters ?? parametersOf(set, { mode: question.mode, groundwaterTrend: null })
  const rows = parameterRows(parameters, set)
  const file = await exported(
    visit,
    fileTable(t, visit),
    rows,
    'aannames',
    fileNotes(basisOf(parameters, set), visit.locale),
  )
  if (file) return file
  const saved = visit.query.get('bewaard')
  return {
    kind: 'page',
    title: ofRun ? t.headingOfRun(ofRun.number) : t.heading,
    breadcrumb: breadcrumb(visit, t),
    menu: '/urgentie',
    body: (
      <ParametersPage
        {...{ t, visit, parameters, set, current, sets }}
        run={ofRun?.number ?? null}
        makers={await makersOf(visit.deps, sets)}
        mayChange={visit.may(WRITE)}
        saved={saved !== null && saved === String(current.number) ? savedWords(t, visit, current) : null}
      />
    ),
  }
}

const savedWords = (t: ParametersText, { query }: Visit, { number }: SetVersion): string =>
  query.has('zonder-run') ? t.change.noDwellings : t.change.saved(number)

/** ?van=2 fills the form with another version, names of parameters fill it with their values. */
async function showChange(visit: Visit): Promise<Answer> {
  const t = parametersText(visit.locale)
  const sets = await loadSets(visit.scope)
  const current = currentOf(sets)
  const from = visit.query.get('van')
  const taken = from === null ? null : setNumbered(sets, /^\d{1,9}$/.test(from) ? Number(from) : -1)
  if (from !== null && !taken) return { kind: 'not-found' }
  const typed = taken ? openedWith(current, taken, visit.locale) : openedAt(current, visit.query, visit.locale)
  return changePage(visit, {
    ...{ t, visit, current, typed, errors: [], consequences: null },
    street: modeWord(readQuestion(visit.query).mode),
    wantsRun: visit.query.get('run') === 'ja',
    note: taken ? t.change.use(taken.number) : null,
  })
}

const changePage = (visit: Visit, props: ChangePageProps, status?: 422): Answer => ({
  kind: 'page',
  ...(status ? { status } : {}),
  title: props.t.change.title,
  breadcrumb: breadcrumb(visit, props.t, props.t.change.title),
  menu: '/urgentie',
  body: <ChangePage {...props} />,
})

async function postChange(visit: Visit): Promise<Answer> {
  const { form, locale } = visit
  const t = parametersText(locale)
  const typed = readTyped(form)
  const base = Number(form.get('basis'))
  const sets = await loadSets(visit.scope)
  const filledOn = setNumbered(sets, base) ?? currentOf(sets)
  const { requests, notNumbers } = requestsOf(typed, filledOn.overrides)
  const confirmed = form.get('gezien')
  const mode = MODE_WORDS[form.get('straat') === 'straatplanning' ? 'straatplanning' : 'omhullende']
  const wantsRun = form.get('run') === 'ja'
  const back = (errors: readonly FieldError[], more: Partial<ChangePageProps> = {}): Answer =>
    changePage(
      visit,
      {
        ...{ t, visit, typed, errors, wantsRun, street: modeWord(mode) },
        current: filledOn,
        consequences: null,
        note: null,
        ...more,
      },
      422,
    )
  if (notNumbers.length > 0) return back(notNumbers.map((name) => notANumber(t, name)))
  const runOn = wantsRun ? visit.today : null
  const saved = await saveSet(visit.actor, visit.scope, visit.deps, { base, requests, confirmed, mode, runOn })
  if (saved.ok) {
    const { set, run: ordered } = saved.value
    const kept = `${PATH}?set=${set.number}&bewaard=${set.number}${ordered === 'no-dwellings' ? '&zonder-run=1' : ''}`
    return { kind: 'redirect', to: visit.href(ordered === 'ordered' ? '/urgentie/runs' : kept) }
  }
  switch (saved.reason.why) {
    case 'nothing':
      return back([{ field: FIELDS.value('dampThreshold'), message: t.change.nothing }])
    case 'problems':
      return back(saved.reason.problems.map((problem) => errorFor(t, problem, visit)))
    case 'stale': {
      const { current } = saved.reason
      return back([{ field: '', message: t.change.stale(current.number) }], {
        current,
        typed: ontoNewer(typed, visit, filledOn, current),
      })
    }
    case 'confirm':
      return back([{ field: 'gezien', message: t.change.confirm.needed }], {
        consequences: {
          hash: saved.reason.consequences.hash,
          lines: consequenceLines(t, saved.reason.consequences, visit),
        },
      })
  }
}

/** What was typed stays; fields that were left alone get the values of the newer version. */
function ontoNewer(typed: TypedChanges, { locale }: Visit, before: SetVersion, now: SetVersion): TypedChanges {
  const [old, fresh] = [openedOn(before, locale), openedOn(now, locale)]
  return Object.fromEntries(
    Object.entries(typed).map(([key, change]) => {
      const name = key as ParameterName
      const isAlone = ['', old[name].value].includes(change.value) && change.reason === '' && !change.revert
      return [name, isAlone ? fresh[name] : change]
    }),
  ) as Record<ParameterName, TypedChanges[ParameterName]>
}

const notANumber = (t: ParametersText, name: ParameterName): FieldError => ({
  field: FIELDS.value(name),
  message: t.change.problems['not-a-number'](t.words[name].name),
})

function errorFor(t: ParametersText, problem: ChangeProblem, { locale }: Visit): FieldError {
  const { name } = problem
  const words = t.words[name].name
  const { low, high } = PARAMETER_DEFAULTS[name]
  const [value, reason] = [FIELDS.value(name), FIELDS.reason(name)]
  switch (problem.problem) {
    case 'no-reason':
    case 'reason-too-long':
      return { field: reason, message: t.change.problems[problem.problem](words) }
    case 'above':
    case 'below':
      return { field: value, message: t.change.problems[problem.problem](words, t.words[problem.other].name) }
    case 'sum':
      return { field: value, message: t.change.problems.sum }
    case 'not-whole':
      return { field: value, message: t.change.problems['not-whole'](words) }
    case 'out-of-range':
      return {
        field: value,
        message: t.change.problems['out-of-range'](
          words,
          printValue(name, low, locale),
          printValue(name, high, locale),
        ),
      }
  }
}

function consequenceLines(t: ParametersText, { overruled, effect }: Consequences, { locale }: Visit): string[] {
  const words = t.change.confirm
  const lines = overruled.length === 0 ? [] : [words.sources(listNames(overruled, locale))]
  if (!effect) return lines
  const { moved, ranked, milder, lost } = effect.summary
  const namesOf = (codes: readonly string[]) =>
    formatList(
      effect.rows.filter(({ code }) => codes.includes(code)).map(({ name }) => name),
      locale,
    )
  lines.push(words.effect(moved, ranked))
  if (milder.length > 0) lines.push(words.milder(milder.length, namesOf(milder)))
  if (lost.length > 0) lines.push(words.unranked(lost.length, namesOf(lost)))
  return lines
}
