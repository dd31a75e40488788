/** Screens are Dutch; English is the second language. */
export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A module's texts: text.nl.ts gives the shape, text.en.ts must have the same keys. */
export type Texts<Shape> = Record<Locale, Shape>

/** The texts of one language. */
export const textsFor = <Shape>(texts: Texts<Shape>, locale: Locale): Shape => texts[locale]
