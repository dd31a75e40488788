// Where a project stands, as its name tells: to see that the same place is listed twice (B11).

export type StreetPart = {
  /** In one spelling. */
  street: string
  /** House numbers; null: the whole street, as far as the name tells. */
  numbers: { from: number; to: number } | null
}

const STREET = /(?:straat|weg|laan|plein|hof|kade|singel|dijk|dreef|erf|pad|steeg|gracht|plantsoen|park|haven|markt)$/u
const NUMBERS = /^(\S.{0,120}?) (\d+)(?: ?[-\u2013] ?(\d+))?$/u
/** "fase 6", "blok A", "veld 2": parts of one plan stand in the same street and are not the same project. */
const PART = /\b(fase|blok|veld|phase|block|field)\s*([a-z0-9]+)/g

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** The streets that a name holds: "Vogelbuurt fase 6 (Noordendijk 317-375)" stands in Noordendijk 317 to 375. */
export function streetsIn(name: string): StreetPart[] {
  return plain(name)
    .replace(/\be\.?o\.?(?= |$|\))/g, '')
    .split(/\s*[/,;()]\s*|\s+(?:en|and|&)\s+/)
    .flatMap((part): StreetPart[] => {
      const text = part.replaceAll(PART, '').trim()
      const [, street = '', from, to] = NUMBERS.exec(text) ?? []
      if (from !== undefined && STREET.test(street))
        return [{ street, numbers: { from: Number(from), to: Number(to ?? from) } }]
      return STREET.test(text) ? [{ street: text, numbers: null }] : []
    })
}

const partsIn = (name: string): ReadonlyMap<string, string> =>
  new Map([...plain(name).matchAll(PART)].map(([, kind = '', which = '']) => [kind, which]))

/** Two names say that they are different parts of one plan. */
function areOtherParts(a: string, b: string): boolean {
  const [one, other] = [partsIn(a), partsIn(b)]
  return [...one].some(([kind, which]) => other.has(kind) && other.get(kind) !== which)
}

const meets = (a: StreetPart, b: StreetPart): boolean => {
  if (a.street !== b.street) return false
  if (a.numbers === null || b.numbers === null) return true
  return a.numbers.from <= b.numbers.to && b.numbers.from <= a.numbers.to
}

/** B11: are these likely the same place? A question for a person, no verdict. */
export function sameAddress(a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true
  if (areOtherParts(a, b)) return false
  return streetsIn(a).some((part) => streetsIn(b).some((other) => meets(part, other)))
}
