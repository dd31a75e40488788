// The tables that every GeoPackage 1.3.1 has (OGC 12-128r17), and those of the three extensions that we use.
import type { GeoColumn } from './geo-layer.ts'

/** 'GPKG', and version 1.3.1 as 10301 (clause 1.1.1.1.1). */
export const APPLICATION_ID = 0x47504b47
export const USER_VERSION = 10_301
export const RD_SRS = 28_992
/** What GDAL and QGIS look for first. */
export const GEOMETRY_COLUMN = 'geom'
export const ROW_ID = 'fid'

/** Clauses 1.1.2, 1.1.3 and 2.1.5. */
export const CORE_TABLES = `
  CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
  CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
  CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
  CREATE TABLE gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));`

/** Annexes F.8 (metadata) and F.9 (schema). */
export const EXTENSION_TABLES = `
  CREATE TABLE gpkg_data_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
    constraint_name TEXT,
    CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
  CREATE TABLE gpkg_data_column_constraints (
    constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
    max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
    CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
  CREATE TABLE gpkg_metadata (
    id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
    md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
  CREATE TABLE gpkg_metadata_reference (
    reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
    timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL,
    md_parent_id INTEGER,
    CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
    CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));`

const SPEC = 'http://www.geopackage.org'
/** Rows of gpkg_extensions for the whole file: table, column, extension, definition, scope. */
export const EXTENSIONS = [
  ...['gpkg_data_columns', 'gpkg_data_column_constraints'].map(
    (table) => [table, null, 'gpkg_schema', `${SPEC}/spec121/#extension_schema`, 'read-write'] as const,
  ),
  ...['gpkg_metadata', 'gpkg_metadata_reference'].map(
    (table) => [table, null, 'gpkg_metadata', `${SPEC}/spec121/#extension_metadata`, 'read-write'] as const,
  ),
] as const
export const RTREE_EXTENSION = ['gpkg_rtree_index', `${SPEC}/spec121/#extension_rtree`, 'write-only'] as const

/** EPSG registry, in WKT 1 (OGC 01-009) as the clause asks; the datum shift is the one of platform/geo/rd.ts. */
const RD_NEW =
  'PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,' +
  '299.1528128,AUTHORITY["EPSG","7004"]],TOWGS84[565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,' +
  '-1.87740163998045,4.0725],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
  'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],' +
  'PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],' +
  'PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],' +
  'PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],' +
  'AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]]'
const WGS_84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
  'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],' +
  'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'

/** Name, id, organisation, its id, definition, description: the three that must be there, and ours. */
export const REFERENCE_SYSTEMS = [
  ['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'],
  ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
  ['WGS 84 geodetic', 4326, 'EPSG', 4326, WGS_84, 'longitude and latitude on the WGS 84 spheroid'],
  ['Amersfoort / RD New', RD_SRS, 'EPSG', RD_SRS, RD_NEW, 'Netherlands, onshore; x and y in metres'],
] as const

/** Column types of clause 1.1.1.1.3. */
export const SQL_TYPE: Readonly<Record<GeoColumn['kind'], string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
}

/** Annex F.3: keeps the index right when somebody else changes a feature. The functions are those of a map program. */
export function indexTriggers(table: string): string {
  const [index, geometry] = [`rtree_${table}_${GEOMETRY_COLUMN}`, GEOMETRY_COLUMN]
  const filled = `(NEW.${geometry} NOTNULL AND NOT ST_IsEmpty(NEW.${geometry}))`
  const empty = `(NEW.${geometry} ISNULL OR ST_IsEmpty(NEW.${geometry}))`
  const put = `INSERT OR REPLACE INTO "${index}" VALUES (NEW.${ROW_ID}, ST_MinX(NEW.${geometry}),
      ST_MaxX(NEW.${geometry}), ST_MinY(NEW.${geometry}), ST_MaxY(NEW.${geometry}));`
  const drop = `DELETE FROM "${index}" WHERE id = OLD.${ROW_ID};`
  const [same, other] = [`OLD.${ROW_ID} = NEW.${ROW_ID}`, `OLD.${ROW_ID} != NEW.${ROW_ID}`]
  const trigger = (name: string, event: string, when: string, work: string) =>
    `CREATE TRIGGER "${index}_${name}" AFTER ${event} ON "${table}" WHEN ${when} BEGIN ${work} END;`
  return [
    trigger('insert', 'INSERT', filled, put),
    trigger('update1', `UPDATE OF ${geometry}`, `${same} AND ${filled}`, put),
    trigger('update2', `UPDATE OF ${geometry}`, `${same} AND ${empty}`, drop),
    trigger('update3', 'UPDATE', `${other} AND ${filled}`, `${drop} ${put}`),
    trigger(
      'update4',
      'UPDATE',
      `${other} AND ${empty}`,
      `DELETE FROM "${index}" WHERE id IN (OLD.${ROW_ID}, NEW.${ROW_ID});`,
    ),
    trigger('delete', 'DELETE', `OLD.${geometry} NOT NULL`, drop),
  ].join('\n')
}
