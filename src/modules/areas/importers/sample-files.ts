// Small files of our own for tests: a few invented areas and objects near each other in RD.

const ring = (x: number, y: number, side = 100): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

const RD = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } }

const areaFeature = (code: string, name: string, x: number, more: object = {}) => ({
  type: 'Feature',
  properties: { buurtcode: code, buurtnaam: name, wijknaam: 'Wijk 01', jaar: 2023, water: 'NEE', ...more },
  geometry: { type: 'Polygon', coordinates: [ring(x, 425_000)] },
})

/** Three buurten side by side and one of another municipality. */
export const SAMPLE_AREAS = JSON.stringify({
  type: 'FeatureCollection',
  crs: RD,
  features: [
    areaFeature('BU05050100', 'Eerste buurt', 105_000, { aantal_inwoners: 120, woningvoorraad: -99995 }),
    areaFeature('BU05050101', 'Tweede buurt', 105_100, { aantal_inwoners: -99997, woningvoorraad: '2,5' }),
    areaFeature('BU05050102', 'Water', 105_200, { water: 'JA', aantal_inwoners: '.', woningvoorraad: 'veel' }),
    areaFeature('BU05180100', 'Elders', 105_300),
  ],
})

/** The same year with another name, one buurt fewer and one more. */
export const SAMPLE_AREAS_CHANGED = JSON.stringify({
  type: 'FeatureCollection',
  crs: RD,
  features: [
    areaFeature('BU05050100', 'Eerste buurt, anders', 105_000),
    areaFeature('BU05050103', 'Vierde buurt', 105_300),
  ],
})

export const SAMPLE_BUILDINGS = `identificatie;bouwjaar;status;x_rd;y_rd
0505100000000001;1930;Pand in gebruik;105050;425050
NL.IMBAG.Pand.0505100000000002;1005;Pand in gebruik;105150;425050
505100000000003;1960;Pand in gebruik;105950;425050
0505100000000004;1960;Pand ten onrechte opgevoerd;105050;425050
0505100000000001;1931;Pand in gebruik;105050;425050
0505010000000001;1960;Pand in gebruik;105050;425050
0518100000000001;1960;Pand in gebruik;105950;425050
0505100000000005;oud;Pand in gebruik;105050;425050
`

export const SAMPLE_OBJECTS = `identificatie;gebruiksdoel;oppervlakte;status;pand_identificaties;x_rd;y_rd
0505010000000001;woonfunctie;93;Verblijfsobject in gebruik;0505100000000001;105050;425050
0505010000000001;winkelfunctie;93;Verblijfsobject in gebruik;0505100000000001;105050;425050
0505010000000001;winkelfunctie;93;Verblijfsobject in gebruik;0505100000000001;105050;425050
0505010000000002;woonfunctie,kantoorfunctie;1;Verblijfsobject in gebruik;0505100000000001|0505100000000002;105150;425050
0505010000000003;tuinfunctie;20;Verblijfsobject in gebruik;;105150;425050
0505010000000004;woonfunctie;999999;Verblijfsobject gevormd;;105150;425050
0505010000000004;kantoorfunctie;40;Verblijfsobject gevormd;;105150;425050
0505010000000005;woonfunctie;20;Verblijfsobject ingetrokken;;105150;425050
0518010000000005;woonfunctie;20;Verblijfsobject in gebruik;;105950;425050
`

export const SAMPLE_DWELLINGS = `dwelling_id;neighbourhood_code;block_id;floor_level;threshold_level;rain_depth_100;rain_depth_1000;opmerking
w1;BU05050100;blok 1;-0,62;-0,50;0,1;0,2;goed
w2;BU05050100;blok 1;;;;;
w3;BU05050101;;-0,40;;0,3;0,2;
w1;BU05050100;;-0,62;;;;
w4;BU05180100;;-0,62;;;;
w5;BU05059999;blok 9;hoog;;;;
w6;BU05059999;blok 9;-0,1;;;;
`

export const SAMPLE_SCORES = `code;naam;kscore;kwon;kfys;kvrz;ksoc;konv;afw;won;fys;vrz;soc;onv;year
BU05050100;Eerste;9;6;5;7;5;5;0.17;0.06;0.02;0.14;-0.02;-0.03;2024
BU05050101;Tweede;12;6;5;7;5;5;0.17;0.06;0.02;0.14;-0.02;-0.03;2024
BU05180100;Elders;5;5;5;5;5;5;0;0;0;0;0;0;2024
`
