// Small tables of our own for tests: works, sewer, heat, labels and scores of invented streets and dwellings.

/** Objects with streets and addresses, for what refers to them. */
export const SAMPLE_ADDRESSES = `identificatie;gebruiksdoel;oppervlakte;status;pand_identificaties;buurtcode;openbare_ruimte_identificatie;openbare_ruimte_naam;postcode;huisnummer;huisletter;toevoeging
0505010000000001;woonfunctie;93;Verblijfsobject in gebruik;;BU05050100;0505300000000001;Kleistraat;3311AA;1;;
0505010000000002;woonfunctie;80;Verblijfsobject in gebruik;;BU05050100;0505300000000001;Kleistraat;3311AA;3;A;2
0505010000000003;woonfunctie;80;Verblijfsobject in gebruik;;BU05050101;0505300000000002;Veenweg;3311AB;5;;
0505010000000004;kantoorfunctie;80;Verblijfsobject in gebruik;;BU05050101;0505300000000002;Veenweg;3311AB;7;;
0505010000000005;woonfunctie;80;Verblijfsobject in gebruik;;BU05050101;0505300000000002;Veenweg;3311AB;9;;
0505010000000006;woonfunctie;80;Verblijfsobject in gebruik;;BU05050101;0505300000000002;Veenweg;3311AB;9;;
`

export const SAMPLE_WORKS = `Straat_id;straatnaam;jaar;werk;ophoging_m;status;datum;bron;opmerking
0505300000000001;Kleistraat;2031;ophoging;0,12;gepland;;Programma 2026;ok
505300000000002;;2028;riool;;;;;nul terug
0505300000000001;Kleistraat;2012;ophoging;0,20;uitgevoerd;2012-05-14;Archief;log
0505300000000001;Kleistraat;2031;ophoging;0,30;gepland;;;dubbel
0505300000000001;;2033;ophoging;15;gepland;;;centimeters
0505300000000001;;2033;ophoging;-0,1;gepland;;;omlaag
0505300000000001;;1492;riool;;gepland;;;jaar
0505300000000001;;2034;riool;;gepland;2035-01-01;;jaar en dag
;;2034;riool;;gepland;;;geen straat
0505300000000009;;2034;bruggen;;gepland;;;vreemd
0505300000000001;;2019;groen;;gepland;;;voorbij
0505300000000001;;2036;;;gepland;;;geen werk
`

export const SAMPLE_SEWER = `streng_id;straat_id;lengte_m;vervangjaar;buurtcode
r1;0505300000000001;120,5;2029;BU05050100
r2;0505300000000001;80;;
r3;0505300000000002;-5;2029;
r4;0505300000000002;45;29;
r1;0505300000000002;45;2040;
r5;;45;2040;
r6;0505300000000002;45;2040;BU05180100
r7;0505300000000002;45;2040;Reeland
`

export const SAMPLE_HEAT = `gebiedscode;soort;jaar;bron
WK050501;warmtenet;2030;Wijkuitvoeringsplan
BU05050101;elektrisch;;
BU05050101;stadsstoom;2031;
BU05050101;elektrisch;2033;
BU05180100;warmtenet;2030;
Reeland;warmtenet;2030;
BU05050100;warmtenet;30;
`

/** The header of today: two lines before it, no prefix, separate letter and addition. */
export const SAMPLE_LABELS = `PublicatieDatum;01-09-2026
LaatstVerwerkteMutatievolgnummer;123
Registratiedatum;Opnamedatum;GeldigTot;Status;Gebouwklasse;Energieklasse;EnergieIndex;Postcode;Huisnummer;Huisletter;Huisnummertoevoeging;BAGVerblijfsobjectID;BAGPandIDs
20230514;20230501;20330501;Bestaand;Woningbouw;F;1,93;3311AA;1;;;0505010000000001;
20250514;20250501;20350501;Bestaand;Woningbouw;A++;0,35;3311AA;1;;;0505010000000001;
20190514;20190501;20290501;Bestaand;Woningbouw;G;2,5;3311AA;1;;;0505010000000001;
20230514;2023-05-01;20330501;Bestaand;W;E;1,8;3311 aa;3;a;2;;
20230514;20230501;20330501;Bestaand;W;D;1,8;3311AB;5;;;505010000000003;
20230514;20230501;20330501;Bestaand;W;C;1,8;3311AB;7;;;0505010000000004;
20230514;20230501;20330501;Vergunningsaanvraag;W;A;1,8;3311AB;5;;;0505010000000003;
20230514;20230501;20330501;Bestaand;U;A;1,8;3311AB;7;;;0505010000000004;
20230514;20230501;20330501;Bestaand;W;H;1,8;3311AB;5;;;0505010000000003;
20230514;20230501;20330501;Bestaand;W;B;1,8;3311AB;9;;;;
20230514;20230501;20330501;Bestaand;W;B;1,8;3311AB;99;;;;
20230514;20230501;20330501;Bestaand;W;B;1,8;;;;;;
20230514;20231301;20330501;Bestaand;W;B;1,8;3311AB;5;;;0505010000000003;
20230514;20230501;20330501;Bestaand;W;B;1,8;1234AB;5;;;0363010000000003;
20230514;20230501;20330501;Bestaand;W;B;1,8;3311AB;11;;;0505010000000077;
20230514;20230501;20330501;Bestaand;W;;1,8;3311AB;9;;;0505010000000005;
20230514;20230501;20330501;Bestaand;W;B;1,8;3311AB;9;;;0505100000000005;
20230514;20230501;20330501;Bestaand;W;B;1,8;3311AB;9;;;BAG 5;
`

/** The header until 2023: no lines before it, a prefix, letter and addition in one column. */
export const SAMPLE_OLD_LABELS = `Pand_opnamedatum;Pand_status;Pand_energieindex;Pand_energieklasse;Pand_gebouwklasse;Meting_geldig_tot;Pand_registratiedatum;Pand_postcode;Pand_huisnummer;Pand_huisnummer_toev;Pand_bagverblijfsobjectid
20150301;Bestaand;2,91;G;W;20250301;20150401;3311AA;1;;0505010000000001
20160301;Bestaand;1,5;C;W;20260301;20160401;3311AA;3;A-2;
`

/** A table with a row per area and year. */
export const SAMPLE_SES = `gebied;jaar;score;spreiding
BU05050100;2023;-0,215;0,41
BU05050101;2023;.;
WK050501;2023;0,05;0,3
GM0505;2023;-0,02;0,35
BU05050100;2023;0,1;0,2
BU05180100;2023;0,1;0,2
BU05050101;2022KW01;0,1;0,2
Reeland;2023;0,1;0,2
BU05050101;2022;45,5;0,2
BU05050101;2021;0,1;-0,2
BU05050101;2020;veel;0,2
`
