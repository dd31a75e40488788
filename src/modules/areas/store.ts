// What the use cases of areas read and write; each file of store/ holds one kind of thing.
export * from './store/area-figures.ts'
export * from './store/areas.ts'
export * from './store/bag-dwellings.ts'
export * from './store/batches.ts'
export * from './store/dwellings.ts'
export * from './store/footprints.ts'
export * from './store/register.ts'
export * from './store/stock.ts'
