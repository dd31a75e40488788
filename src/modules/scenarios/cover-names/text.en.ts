import type { CoverNames } from './text.nl.ts'

export const coverNamesEn: CoverNames = {
  byKey: 'Not covered yet by the key',
  byAgreement: 'Not covered yet by the agreements',
  granted: 'Granted contributions',
}
