// Recognises, by its name or its shape, what may not be kept about people: the population register and cases of fraud,
// arrears or eviction stay out (agreements 2.4.1 and 5.3.1), counts and the state of working agreements may come in.

export const PERSONAL_KINDS = [
  'citizen-number',
  'population-register',
  'person-name',
  'birth',
  'contact',
  'bank',
  'health',
  'nationality',
  'household-income',
  'arrears',
  'eviction',
  'fraud',
] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** Of what is a case of somebody a number may be told: "aantal ontruimingen", and how the parties work on it. */
const COUNTABLE: readonly PersonalKind[] = ['arrears', 'eviction', 'fraud', 'household-income', 'health']
const COUNT =
  /(^| )(aantal|aantallen|aandeel|percentage|totaal|gemiddeld|gemiddelde|count|number|share|total|mean)( |$)/
const AGREED = /werkafspra|convenant|escalatieladder|working agreement|covenant/

/** Words are compared without accents, in lower case, one space between them: "HuurAchterstand_EUR" -> "huur achterstand eur". */
const NAMES: readonly [PersonalKind, RegExp][] = [
  [
    'citizen-number',
    /(^| )(bsn|sofi ?nummer|burger ?service ?nummer|citizen ?service ?number|a ?nummer|gba ?nummer)( |$)/,
  ],
  ['population-register', /(^| )(brp|gba|basis ?registratie ?personen|bevolkings ?register|population ?register)( |$)/],
  [
    'person-name',
    /voor ?na(am|men)|achter ?na(am|men)|geslachts ?naam|voorletters|initialen|roepnaam|first ?name|last ?name|sur ?name|full ?name|(^| )(huurder|bewoner|aanvrager|melder|cliente?|klant|contact ?persoon|tenant|resident|applicant)s?( naam| name)?$|(^| )(eigenaar|owner) ?(naam|name)|naam (van )?(de )?(huurder|bewoner|eigenaar|aanvrager|melder|client|klant|contact ?persoon)/,
  ],
  ['birth', /geboorte|(^| )(geb|leeftijd|geslacht|gender|sex|age)( |$)|date of birth|birth ?(date|day|place)/],
  ['contact', /e ?mail|telefoon|mobiel ?nummer|(^| )(tel|phone|mobile)( |$)|phone ?number/],
  ['bank', /(^| )(iban|bank ?rekening( ?nummer)?|rekening ?nummer|bank ?account)( |$)/],
  ['health', /gezondheid|diagnose|medisch|ziekte|handicap|verslaving|health|medical|diagnosis/],
  ['nationality', /nationaliteit|etniciteit|geboorte ?land|verblijfs ?status|religie|nationality|ethnicity|religion/],
  [
    'household-income',
    /(^| )(inkomen|loon|uitkering|toeslagen)( (van )?(huishouden|bewoner|huurder))?$|household ?income/,
  ],
  [
    'arrears',
    /achterstand(en)?( |$)|huur ?schuld|wan ?betaal|aanmaning|deurwaarder|incasso|arrears|(^| )schuld(en)?( |$)/,
  ],
  ['eviction', /ontruim|huis ?uitzet|uitzetting|eviction/],
  ['fraud', /fraude|ondermijn|onder ?huur|hennep|fraud|subversi/],
]

const plainWords = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What kind of personal data a column or field of this name would hold; null: none that we recognise. */
export function personalKindOfName(name: string): PersonalKind | null {
  const words = plainWords(name)
  const found = NAMES.find(([, pattern]) => pattern.test(words))?.[0]
  if (!found) return null
  if (COUNTABLE.includes(found) && COUNT.test(words)) return null
  return AGREED.test(words) && found !== 'citizen-number' && found !== 'person-name' ? null : found
}

export type PersonalName = { name: string; kind: PersonalKind }

/** All of the names that look like personal data, in their order; empty: these may be read. */
export const personalNames = (names: readonly string[]): PersonalName[] =>
  names.flatMap((name) => {
    const kind = personalKindOfName(name)
    return kind === null ? [] : [{ name, kind }]
  })

// Every repetition has an end: a text of any length is judged in one pass.
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}\.\w/
const PHONE = /(?<![\d-])(?:\+31|0031|0)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)/
const IBAN = /\bNL\d{2}[\s]?[A-Z]{4}(?:\s?\d){10}\b/i
const BORN = /\bgeb(?:oren|\.)?\s*(?:op\s*)?\d{1,2}[-/ ]/i
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g
const CASES: readonly [PersonalKind, RegExp][] = [
  ['eviction', /ontruim|huisuitzet|evict/i],
  ['arrears', /achterstand|huurschuld|arrears/i],
  ['fraud', /fraude|hennep|onderhuur|fraud/i],
]
/** One dwelling: a postcode, or a street with a number. */
const DWELLING =
  /\b\d{4}\s?[A-Z]{2}\b|\p{Lu}[\p{L}. ]{0,60}(?:straat|weg|laan|plein|hof|kade|singel|dijk|pad|steeg|gracht|plantsoen|street)\s{1,3}\d/u

/** Citizen service numbers pass the "elfproef": weights 9 down to 2, and −1 for the last digit. */
function isCitizenNumber(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0)
  return sum % 11 === 0 && sum !== 0
}

/** A text that names one dwelling tells of who lives there: it is no name of a group. */
export const namesOneDwelling = (text: string): boolean => DWELLING.test(text)

/**
 * What kind of personal data a note or a value holds; null: none that we recognise. A word such as "ontruiming" may be
 * written; together with one dwelling it tells of a case.
 */
export function personalKindOfText(text: string): PersonalKind | null {
  if (IBAN.test(text)) return 'bank'
  if ((text.includes('@') && EMAIL.test(text)) || PHONE.test(text)) return 'contact'
  if (BORN.test(text)) return 'birth'
  if ((text.match(NINE_DIGITS) ?? []).some(isCitizenNumber)) return 'citizen-number'
  const told = CASES.find(([, pattern]) => pattern.test(text))?.[0] ?? null
  return told !== null && DWELLING.test(text) ? told : null
}
