/**
 * Our key and unit per column name of the CBS products: the geo files of 2021 and later (long names), the 2020
 * shapefile and the Excel table (short names), and the per-municipality JSON. Shares are percentages as printed;
 * property value and income are printed in thousands of euros.
 */
const NAMES: readonly (readonly [key: string, unit: string, ...columns: string[]])[] = [
  ['inhabitants', 'count', 'aantal_inwoners', 'aant_inw', 'a_inw', 'inwoners'],
  ['inhabitants_0_15', 'count', 'inwoners0tot15'],
  ['inhabitants_65_plus', 'count', 'inwoners65plus'],
  ['share_0_15', '%', 'percentage_personen_0_tot_15_jaar', 'p_00_14_jr'],
  ['share_65_plus', '%', 'percentage_personen_65_jaar_en_ouder', 'p_65_eo_jr'],
  ['households', 'count', 'aantal_huishoudens', 'aantal_hh', 'a_hh', 'huishoudens'],
  ['household_size', 'count', 'gemiddelde_huishoudsgrootte', 'gem_hh_gr', 'g_hhgro', 'huishoudensgrootte'],
  ['share_single_households', '%', 'percentage_eenpersoonshuishoudens', 'p_eenp_hh'],
  ['population_density', '1/km2', 'bevolkingsdichtheid_inwoners_per_km2', 'bev_dichth', 'bev_dich', 'dichtheid'],
  ['address_density', '1/km2', 'omgevingsadressendichtheid', 'oad', 'adressendichtheid'],
  /** A class 1 (very urban) to 5 (rural), whatever the column is called. */
  ['urbanity_class', 'class', 'stedelijkheid_adressen_per_km2', 'sted', 'stedelijkheid'],
  ['dwelling_stock', 'count', 'woningvoorraad', 'a_woning'],
  ['average_property_value', '1000 EUR', 'gemiddelde_woningwaarde', 'g_woz', 'wozWaarde'],
  ['share_single_family', '%', 'percentage_eengezinswoning', 'p_1gezw', 'eengezinswoning'],
  ['share_owner_occupied', '%', 'percentage_koopwoningen', 'p_koopw', 'koopwoningen'],
  ['share_rented', '%', 'percentage_huurwoningen', 'p_huurw'],
  [
    'share_corporation',
    '%',
    'perc_huurwoningen_in_bezit_woningcorporaties',
    'percentage_huurwoningen_in_bezit_woningcorporaties',
    'p_wcorpw',
  ],
  [
    'share_other_landlords',
    '%',
    'perc_huurwoningen_in_bezit_overige_verhuurders',
    'percentage_huurwoningen_in_bezit_overige_verhuurders',
    'p_ov_hw',
  ],
  ['share_built_before_2000', '%', 'percentage_bouwjaarklasse_tot_2000', 'p_bjj2k'],
  ['share_built_over_10_years_ago', '%', 'perc_bouwjaar_meer_dan_10_jaar_geleden'],
  ['share_vacant', '%', 'percentage_leegstand_woningen', 'p_leegsw'],
  ['gas_use', 'm3', 'gemiddeld_gasverbruik_totaal', 'g_gas'],
  ['electricity_use', 'kWh', 'gemiddeld_elektriciteitsverbruik_totaal', 'g_ele'],
  ['income_per_inhabitant', '1000 EUR', 'gemiddeld_inkomen_per_inwoner', 'g_ink_pi', 'inkomenPerInwoner'],
  ['share_low_income_households', '%', 'percentage_huishoudens_met_laag_inkomen', 'p_hh_li'],
  ['share_social_minimum', '%', 'percentage_huishoudens_onder_of_rond_sociaal_minimum', 'p_hh_osm'],
  ['total_area', 'ha', 'oppervlakte_totaal_in_ha', 'opp_tot', 'a_opp_ha'],
  ['land_area', 'ha', 'oppervlakte_land_in_ha', 'opp_land', 'a_lan_ha', 'oppervlakteLandHa'],
  ['water_area', 'ha', 'oppervlakte_water_in_ha', 'opp_water', 'a_wat_ha'],
  ['distance_general_practitioner', 'km', 'huisartsenpraktijk_gemiddelde_afstand_in_km', 'afstandHuisarts'],
  ['distance_supermarket', 'km', 'grote_supermarkt_gemiddelde_afstand_in_km', 'afstandSupermarkt'],
  ['distance_school', 'km', 'basisonderwijs_gemiddelde_afstand_in_km', 'afstandSchool'],
  ['schools_within_3_km', 'count', 'basisonderwijs_gemiddeld_aantal_binnen_3_km', 'scholenBinnen3km'],
]

export const FIGURE_NAMES: ReadonlyMap<string, { key: string; unit: string }> = new Map(
  NAMES.flatMap(([key, unit, ...columns]) => columns.map((column) => [column, { key, unit }] as const)),
)
