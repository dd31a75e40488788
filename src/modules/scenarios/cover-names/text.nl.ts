/** What nobody bears of a shortage is two amounts: each has one name, on every screen and in every file. */
export const coverNamesNl = {
  /** After the key of the plan, which is a proposal. */
  byKey: 'Nog niet gedekt volgens de sleutel',
  /** After what parties said yes to. */
  byAgreement: 'Nog niet gedekt volgens de afspraken',
  granted: 'Toegekende bijdragen',
}
export type CoverNames = typeof coverNamesNl
