import type { OrganisationRow } from './organisation-row.ts'

/** Organisations of a region and their bodies. */
export const regionalOrganisations: readonly OrganisationRow[] = [
  // Asia and the Pacific
  {
    slug: 'asean',
    name: 'the Association of Southeast Asian Nations',
    acronym: 'ASEAN',
    aliases: ['Association of South East Asian Nations'],
  },
  { slug: 'asean-secretariat', name: 'the ASEAN Secretariat' },
  { slug: 'aseanapol', name: 'the ASEAN Chiefs of National Police', acronym: 'ASEANAPOL' },
  {
    slug: 'aichr',
    name: 'the ASEAN Intergovernmental Commission on Human Rights',
    acronym: 'the AICHR',
  },
  {
    slug: 'acwc',
    name: 'the ASEAN Commission on the Promotion and Protection of the Rights of Women and Children',
    acronym: 'the ACWC',
  },
  { slug: 'saarc', name: 'the South Asian Association for Regional Cooperation', acronym: 'SAARC' },
  {
    slug: 'bimstec',
    name: 'the Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation',
    acronym: 'BIMSTEC',
  },
  { slug: 'apec', name: 'Asia-Pacific Economic Cooperation', acronym: 'APEC' },
  { slug: 'iora', name: 'the Indian Ocean Rim Association', acronym: 'IORA' },
  { slug: 'sco', name: 'the Shanghai Cooperation Organisation', acronym: 'the SCO' },
  { slug: 'eco', name: 'the Economic Cooperation Organization', acronym: 'the ECO' },
  {
    slug: 'cica',
    name: 'the Conference on Interaction and Confidence-Building Measures in Asia',
    acronym: 'CICA',
  },
  { slug: 'mrc', name: 'the Mekong River Commission', acronym: 'the MRC' },
  { slug: 'pif', name: 'the Pacific Islands Forum', acronym: 'the PIF' },
  {
    slug: 'pifs',
    name: 'the Pacific Islands Forum Secretariat',
    acronym: 'PIFS',
    aliases: ['Forum Secretariat'],
  },
  {
    slug: 'spc',
    name: 'the Pacific Community',
    acronym: 'the SPC',
    aliases: ['Secretariat of the Pacific Community'],
  },
  {
    slug: 'sprep',
    name: 'the Secretariat of the Pacific Regional Environment Programme',
    acronym: 'SPREP',
    aliases: ['Pacific Regional Environment Programme'],
  },
  {
    slug: 'ffa',
    name: 'the Pacific Islands Forum Fisheries Agency',
    acronym: 'the FFA',
    aliases: ['Forum Fisheries Agency'],
  },
  { slug: 'oco', name: 'the Oceania Customs Organisation', acronym: 'the OCO' },
  { slug: 'picp', name: 'the Pacific Islands Chiefs of Police', acronym: 'the PICP' },
  { slug: 'pidc', name: 'the Pacific Immigration Development Community', acronym: 'the PIDC' },
  { slug: 'msg', name: 'the Melanesian Spearhead Group', acronym: 'the MSG' },
  // Europe and Central Asia
  { slug: 'eu', name: 'the European Union', acronym: 'the EU' },
  { slug: 'ec', name: 'the European Commission', acronym: 'the EC', aliases: ['EU Commission'] },
  { slug: 'eeas', name: 'the European External Action Service', acronym: 'the EEAS' },
  {
    slug: 'europol',
    name: 'the European Union Agency for Law Enforcement Cooperation',
    acronym: 'Europol',
    aliases: ['European Police Office'],
  },
  {
    slug: 'eurojust',
    name: 'the European Union Agency for Criminal Justice Cooperation',
    acronym: 'Eurojust',
  },
  { slug: 'frontex', name: 'the European Border and Coast Guard Agency', acronym: 'Frontex' },
  {
    slug: 'euaa',
    name: 'the European Union Agency for Asylum',
    acronym: 'the EUAA',
    aliases: ['European Asylum Support Office', 'EASO'],
  },
  { slug: 'coe', name: 'the Council of Europe', acronym: 'the CoE' },
  {
    slug: 'osce',
    name: 'the Organization for Security and Co-operation in Europe',
    acronym: 'the OSCE',
  },
  { slug: 'nato', name: 'the North Atlantic Treaty Organization', acronym: 'NATO' },
  { slug: 'cis', name: 'the Commonwealth of Independent States', acronym: 'the CIS' },
  {
    slug: 'eumetsat',
    name: 'the European Organisation for the Exploitation of Meteorological Satellites',
    acronym: 'EUMETSAT',
  },
  {
    slug: 'ecmwf',
    name: 'the European Centre for Medium-Range Weather Forecasts',
    acronym: 'ECMWF',
  },
  { slug: 'esa', name: 'the European Space Agency', acronym: 'the ESA' },
  // Africa
  { slug: 'au', name: 'the African Union', acronym: 'the AU' },
  {
    slug: 'auc',
    name: 'the African Union Commission',
    acronym: 'the AUC',
    aliases: ['AU Commission'],
  },
  { slug: 'ecowas', name: 'the Economic Community of West African States', acronym: 'ECOWAS' },
  { slug: 'eccas', name: 'the Economic Community of Central African States', acronym: 'ECCAS' },
  { slug: 'eac', name: 'the East African Community', acronym: 'the EAC' },
  { slug: 'igad', name: 'the Intergovernmental Authority on Development', acronym: 'IGAD' },
  { slug: 'sadc', name: 'the Southern African Development Community', acronym: 'SADC' },
  { slug: 'comesa', name: 'the Common Market for Eastern and Southern Africa', acronym: 'COMESA' },
  // Americas
  { slug: 'oas', name: 'the Organization of American States', acronym: 'the OAS' },
  { slug: 'caricom', name: 'the Caribbean Community', acronym: 'CARICOM' },
  { slug: 'celac', name: 'the Community of Latin American and Caribbean States', acronym: 'CELAC' },
  { slug: 'mercosur', name: 'the Southern Common Market', acronym: 'MERCOSUR' },
  { slug: 'sica', name: 'the Central American Integration System', acronym: 'SICA' },
  // Arab States and the Gulf
  { slug: 'las', name: 'the League of Arab States', acronym: 'the LAS', aliases: ['Arab League'] },
  {
    slug: 'gcc',
    name: 'the Cooperation Council for the Arab States of the Gulf',
    acronym: 'the GCC',
    aliases: ['Gulf Cooperation Council'],
  },
]
