/** Words of tab Ruimte. */
export const spaceNl = {
  title: 'Past het in de ruimte?',
  lead: (available: string) => `Er is ${available} m² grond bij wat vernieuwd wordt.`,
  parts: {
    plots: 'Kavels',
    apartments: 'Appartementen',
    street: 'Straat',
    parking: 'Parkeren',
    green: 'Groen',
    water: 'Water',
  },
  used: 'Samen nodig',
  available: 'Beschikbaar',
  left: 'Over',
  short: 'Tekort',
  storage: (volume: string) => `Waterberging: ${volume} m³.`,
  parking: (need: string, surface: string, deck: string) =>
    `Parkeren: ${need} plekken nodig, ${surface} op straat en ${deck} op een dek.`,
  feasible: (low: string, high: string) => `Alles past bij een verdichting tussen ${low} en ${high}.`,
  groundUpTo: (high: string) =>
    `De grond is groot genoeg tot een verdichting van ${high}, met een dek voor de auto’s. Maar dan is er niet voor iedereen plek.`,
  groundTooSmall: 'De grond is te klein, welke verdichting u ook kiest.',
  conflicts: {
    owners: {
      from: (factor: string) =>
        `Alle eigenaren die terug willen vinden pas een koopwoning bij een verdichting van ${factor}.`,
      never: 'Er komen geen koopwoningen, terwijl eigenaren terug willen.',
    },
    socialTenants: {
      from: (factor: string) =>
        `Alle sociale huurders vinden pas een sociale huurwoning bij een verdichting van ${factor}.`,
      never: 'Er komen geen sociale huurwoningen, terwijl er sociale huurders wonen.',
    },
  },
  rivals: (surface: string, deck: string) =>
    `Met alle auto’s op straat kan hoogstens ${surface}, met een dek ${deck}. Straat en dek strijden om dezelfde grond.`,
  replacement: (ratio: string) => `Voor elke gesloopte woning met tuin komen er ${ratio} terug.`,
  caption: 'Vierkante meters van de grond die vernieuwd wordt.',
  part: 'Gebruik',
  area: 'm²',
  none: 'In dit plan wordt niets vernieuwd. Er is geen ruimte te verdelen.',
}

export type SpaceText = typeof spaceNl
