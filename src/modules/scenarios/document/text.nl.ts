import { formatNumber } from '#kernel/dutch.ts'
import { type Mistake, type PlacedMistake, printPath } from '../model/document/mistake.ts'

type Words = { [Kind in Mistake['kind']]: (mistake: Mistake & { kind: Kind }) => string }

const list = (options: readonly string[]): string => options.join(', ')
const percent = (share: number): string => `${formatNumber(share * 100, 1, 'nl')}%`

export const documentNl = {
  at: (path: string, words: string) => (path === '' ? words : `${path}: ${words}`),
  mistakes: {
    missing: () => 'ontbreekt.',
    'not-a-number': () => 'is geen getal.',
    'not-finite': () => 'is geen eindig getal (NaN of oneindig).',
    'not-whole': () => 'moet een heel getal zijn.',
    'not-a-day': () => 'is geen bestaande dag; schrijf jjjj-mm-dd.',
    'not-a-code': () => 'mag alleen letters, cijfers, punt, streepje en onderstreping hebben.',
    'wrong-type': ({ expected }) => `heeft de verkeerde vorm; verwacht: ${expected}.`,
    'unknown-field': ({ name }) => `het veld "${name}" bestaat niet.`,
    'unknown-parameter': ({ name, near }) =>
      `het uitgangspunt "${name}" bestaat niet.${near.length > 0 ? ` Bedoelt u: ${list(near)}?` : ''}`,
    'unknown-index-class': ({ name, near }) => `de indexklasse "${name}" bestaat niet. Er zijn: ${list(near)}.`,
    'not-one-of': ({ options }) => `kies een van: ${list(options)}.`,
    'too-low': ({ least, open }) => `moet ${open ? 'meer dan' : 'ten minste'} ${formatNumber(least, 2, 'nl')} zijn.`,
    'too-high': ({ most }) => `mag hoogstens ${formatNumber(most, 2, 'nl')} zijn.`,
    'too-long': ({ most }) => `mag hoogstens ${most} tekens hebben.`,
    'too-many': ({ most }) => `mag hoogstens ${most} regels hebben.`,
    empty: () => 'mag niet leeg zijn.',
    'share-over-one': () => 'een aandeel kan niet meer dan 100% zijn (schrijf 0.3 voor 30%).',
    'shares-sum': ({ sum }) => `de aandelen tellen op tot ${percent(sum)}, meer dan 100%.`,
    'correlations-impossible': ({ names }) =>
      `deze samenhang kan niet, de correlaties spreken elkaar tegen: ${list(names)}. Breng er een of meer dichter bij 0.`,
    'price-date-missing': () => 'een bedrag met een eigen bron heeft een prijspeil (dag) nodig.',
    'price-date-needless': () => 'dit is geen bedrag, een prijspeil hoort er niet bij.',
    duplicate: ({ id }) => `"${id}" komt vaker voor.`,
    'ready-over-count': ({ ready, count }) => `${ready} eigenaren doen mee, maar er zijn ${count} woningen.`,
    'unknown-block': ({ id }) => `blok "${id}" staat niet in de lijst van blokken.`,
    'option-not-allowed': ({ option, allowed }) => `"${option}" kan niet voor dit blok. Wel: ${list(allowed)}.`,
    'start-too-early': ({ first }) => `begint voor de looptijd. Het eerste jaar is ${first}.`,
    'start-too-late': ({ latest }) =>
      `begint te laat: met de langste vertraging valt het werk buiten de looptijd. Uiterlijk ${latest}.`,
    'horizon-too-short': ({ needed }) =>
      `is te kort: het werk past er met de langste vertraging niet in. Ten minste ${needed} jaar.`,
    'window-reversed': ({ from, to }) => `het eerste jaar (${from}) ligt na het laatste (${to}).`,
    'excludes-unknown': ({ id }) => `bijdrage "${id}" bestaat niet.`,
    'after-unknown': ({ id }) => `opgave "${id}" bestaat niet.`,
    'excludes-itself': () => 'een bijdrage kan zichzelf niet uitsluiten.',
    'after-itself': () => 'een opgave kan niet op zichzelf wachten.',
    'after-circle': ({ ids }) => `deze opgaven wachten op elkaar: ${list(ids)}.`,
    'key-sum': ({ sum }) => `de verdeelsleutel telt op tot ${percent(sum)}; dat moet 100% zijn.`,
    'lump-sum-without-amount': () => 'een bijdrage zonder bedrag per woning heeft een hoogste bedrag nodig.',
    'per-dwelling-without-count': () => 'zeg welke woningen meetellen voor het bedrag per woning.',
    'outside-horizon': ({ first, last }) => `valt buiten de looptijd van ${first} tot en met ${last}.`,
    'no-rule-for-date': ({ table, from }) =>
      `voor de tabel "${table}" is op deze dag geen waarde bekend${from === null ? '' : `; de eerste geldt vanaf ${from}`}.`,
    'building-risk': () =>
      'de ontwikkelmaatschappij draagt geen risico van bouwen of verkopen: deze soort mag niet op de grondexploitatie.',
    'contribution-in-budget': () => 'een bijdrage staat in de lijst van bijdragen, niet tussen de betalingen.',
    'same-party': () => 'betaler en ontvanger zijn dezelfde.',
    'land-without-company': () => 'op de grondexploitatie betaalt of ontvangt de ontwikkelmaatschappij.',
    'company-without-land': () => 'geld van de ontwikkelmaatschappij staat op de grondexploitatie.',
    'building-without-builder': () => 'op de opstalexploitatie betaalt of ontvangt de bouwer.',
  } satisfies Words,
}
export type DocumentText = Omit<typeof documentNl, 'mistakes'> & { mistakes: Words }

/** One mistake as people read it, with where it is. */
export function mistakeInWords(t: DocumentText, mistake: PlacedMistake): string {
  const words = t.mistakes[mistake.kind] as (mistake: Mistake) => string
  return t.at(printPath(mistake.path), words(mistake))
}
