import type { SpaceText } from './text.nl.ts'

export const spaceEn: SpaceText = {
  title: 'Does it fit?',
  lead: (available) => `There is ${available} m² of ground in what is renewed.`,
  parts: {
    plots: 'Plots',
    apartments: 'Apartments',
    street: 'Street',
    parking: 'Parking',
    green: 'Green',
    water: 'Water',
  },
  used: 'Needed together',
  available: 'Available',
  left: 'Left',
  short: 'Short',
  storage: (volume) => `Water storage: ${volume} m³.`,
  parking: (need, surface, deck) => `Parking: ${need} places needed, ${surface} on the street and ${deck} on a deck.`,
  feasible: (low, high) => `Everything fits at a densification between ${low} and ${high}.`,
  groundUpTo: (high) =>
    `The ground is large enough up to a densification of ${high}, with a deck for the cars. But then there is no place for everybody.`,
  groundTooSmall: 'The ground is too small, whatever the densification.',
  conflicts: {
    owners: {
      from: (factor) => `All owners who want to return find a home for sale only from a densification of ${factor}.`,
      never: 'No homes for sale are built, while owners want to return.',
    },
    socialTenants: {
      from: (factor) => `All social tenants find a social rented home only from a densification of ${factor}.`,
      never: 'No social rented homes are built, while social tenants live here.',
    },
  },
  rivals: (surface, deck) =>
    `With all cars on the street at most ${surface} is possible, with a deck ${deck}. Street and deck compete for the same ground.`,
  replacement: (ratio) => `For each demolished home with a garden ${ratio} come back.`,
  caption: 'Square metres of the ground that is renewed.',
  part: 'Use',
  area: 'm²',
  none: 'Nothing is renewed in this plan. There is no ground to divide.',
}
