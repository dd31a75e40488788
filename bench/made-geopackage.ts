// A register of buildings and addresses of our own, as large as the open file that the benchmark would rather read.
import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { seededRandom } from '#kernel/random.ts'
import { geometryBlob } from '#platform/sources/fixtures/make-geopackage.ts'

const BUILDINGS = 15_380
const OBJECTS = 31_293

/** Buildings and objects in the layout of the national download, shared out over the municipalities. */
export function writeBagGeoPackage(path: string, municipalities: readonly string[]): void {
  const random = seededRandom('bench/made-geopackage')
  const database = new DatabaseSync(':memory:')
  database.exec(`
    PRAGMA application_id = ${0x47504b47};
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
    CREATE TABLE pand (feature_id INTEGER PRIMARY KEY, geom BLOB, identificatie TEXT, bouwjaar INTEGER, status TEXT);
    CREATE TABLE verblijfsobject (feature_id INTEGER PRIMARY KEY, geom BLOB, identificatie TEXT, oppervlakte INTEGER,
      status TEXT, gebruiksdoel TEXT, pand_identificatie TEXT);
    INSERT INTO gpkg_contents VALUES ('pand', 'features', 'pand', 28992), ('verblijfsobject', 'features', 'v', 28992);
    INSERT INTO gpkg_geometry_columns VALUES ('pand', 'geom', 'POLYGON', 28992),
      ('verblijfsobject', 'geom', 'POINT', 28992);
    BEGIN;`)
  const place = () => [random.integer(80_000, 86_000), random.integer(453_000, 457_000)] as const
  const idOf = (kind: string, i: number) =>
    `${(municipalities[i % municipalities.length] ?? '').slice(2)}${kind}${String(i).padStart(10, '0')}`
  const pand = database.prepare('INSERT INTO pand (geom, identificatie, bouwjaar, status) VALUES (?, ?, ?, ?)')
  for (let i = 0; i < BUILDINGS; i++)
    pand.run(geometryBlob(...place(), { size: 9, envelope: true }), idOf('10', i), 1880 + (i % 140), 'Pand in gebruik')
  const object = database.prepare(
    'INSERT INTO verblijfsobject (geom, identificatie, oppervlakte, status, gebruiksdoel, pand_identificatie) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (let i = 0; i < OBJECTS; i++) {
    const building = idOf('10', i % BUILDINGS)
    object.run(
      geometryBlob(...place()),
      idOf('01', i),
      60 + (i % 90),
      'Verblijfsobject in gebruik',
      'woonfunctie',
      building,
    )
  }
  database.exec('COMMIT')
  writeFileSync(path, database.serialize())
  database.close()
}
