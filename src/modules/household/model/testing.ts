import type { OwnerHousehold, TenantHousehold, Wish } from './household.ts'

const EVERYBODY = {
  ...{ label: null, energyPerMonth: null, income: null, incomeClass: null, ageClass: null, adults: null },
  ...{ ownMoney: 0, wish: 'return' as Wish },
}

/** An owner without anything told but what is given. */
export const owner = (told: Partial<OwnerHousehold> = {}): OwnerHousehold => ({
  ...EVERYBODY,
  ...{ tenure: 'owner', homeValue: 240_000, homeValueDate: null, mortgage: 150_000, mortgagePerMonth: null },
  ...{ incomeRoom: null, nhg: false },
  ...told,
})

export const tenant = (told: Partial<TenantHousehold> = {}): TenantHousehold => ({
  ...EVERYBODY,
  ...{ tenure: 'tenant', rentPerMonth: 640 },
  ...told,
})
