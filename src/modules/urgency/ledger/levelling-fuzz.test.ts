import { test } from 'vitest'
import { fuzzImporter } from '#modules/areas/importers/import-fuzzing.ts'
import { levelling } from './levelling.ts'

const SAMPLE = [
  'vbo_id;buurtcode;vloerpeil_nap;drempel_nap;straatpeil_nap;datum;methode;sd;status;herkomst',
  '0505010000000001;BU05050303;-0,62;-0,58;-0,78;18-09-2024;waterpassing;0,02;erkend;meting',
  '0505010000000002;BU05050303;;-0,55;;2024-09-18;"LiDAR; straat";;;bewoner',
  '0505010000000003;;9;;;;;-0,1;;',
].join('\r\n')

test('every row of a damaged levelling is accounted for', () => fuzzImporter(levelling, SAMPLE), 60_000)
