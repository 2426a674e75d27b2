import type { OrganisationRow } from './organisation-row.ts'

/** Organisations with members all over the world, outside the United Nations. */
export const worldOrganisations: readonly OrganisationRow[] = [
  // Governments
  { slug: 'commonwealth-secretariat', name: 'the Commonwealth Secretariat', aliases: ['COMSEC'] },
  {
    slug: 'oecd',
    name: 'the Organisation for Economic Co-operation and Development',
    acronym: 'the OECD',
  },
  {
    slug: 'oic',
    name: 'the Organisation of Islamic Cooperation',
    acronym: 'the OIC',
    aliases: ['Organization of the Islamic Conference'],
  },
  {
    slug: 'oif',
    name: 'the International Organisation of La Francophonie',
    acronym: 'the OIF',
    aliases: ['La Francophonie'],
  },
  {
    slug: 'oacps',
    name: 'the Organisation of African, Caribbean and Pacific States',
    acronym: 'the OACPS',
    aliases: ['ACP Group'],
  },
  { slug: 'opec', name: 'the Organization of the Petroleum Exporting Countries', acronym: 'OPEC' },
  { slug: 'ipu', name: 'the Inter-Parliamentary Union', acronym: 'the IPU' },
  { slug: 'hcch', name: 'the Hague Conference on Private International Law', acronym: 'the HCCH' },
  { slug: 'geo', name: 'the Group on Earth Observations', acronym: 'the GEO' },
  // Police, borders and money
  {
    slug: 'interpol',
    name: 'the International Criminal Police Organization',
    acronym: 'INTERPOL',
    aliases: ['ICPO-INTERPOL'],
  },
  { slug: 'wco', name: 'the World Customs Organization', acronym: 'the WCO' },
  {
    slug: 'icmpd',
    name: 'the International Centre for Migration Policy Development',
    acronym: 'ICMPD',
  },
  { slug: 'fatf', name: 'the Financial Action Task Force', acronym: 'the FATF' },
  { slug: 'apg', name: 'the Asia/Pacific Group on Money Laundering', acronym: 'the APG' },
  {
    slug: 'egmont-group',
    name: 'the Egmont Group of Financial Intelligence Units',
    aliases: ['Egmont Group'],
  },
  {
    slug: 'ctbto',
    name: 'the Comprehensive Nuclear-Test-Ban Treaty Organization',
    acronym: 'the CTBTO',
  },
  {
    slug: 'woah',
    name: 'the World Organisation for Animal Health',
    acronym: 'WOAH',
    aliases: ['OIE'],
  },
  { slug: 'iata', name: 'the International Air Transport Association', acronym: 'IATA' },
  // Development banks
  { slug: 'adb', name: 'the Asian Development Bank', acronym: 'the ADB' },
  { slug: 'aiib', name: 'the Asian Infrastructure Investment Bank', acronym: 'the AIIB' },
  { slug: 'afdb', name: 'the African Development Bank', acronym: 'the AfDB' },
  {
    slug: 'ebrd',
    name: 'the European Bank for Reconstruction and Development',
    acronym: 'the EBRD',
  },
  { slug: 'eib', name: 'the European Investment Bank', acronym: 'the EIB' },
  { slug: 'idb', name: 'the Inter-American Development Bank', acronym: 'the IDB' },
  { slug: 'isdb', name: 'the Islamic Development Bank', acronym: 'the IsDB' },
  // Red Cross and Red Crescent
  { slug: 'icrc', name: 'the International Committee of the Red Cross', acronym: 'the ICRC' },
  {
    slug: 'ifrc',
    name: 'the International Federation of Red Cross and Red Crescent Societies',
    acronym: 'the IFRC',
  },
  // Civil society and associations
  { slug: 'amnesty-international', name: 'Amnesty International', aliases: ['Amnesty'] },
  { slug: 'aprrn', name: 'the Asia Pacific Refugee Rights Network', acronym: 'APRRN' },
  { slug: 'caritas', name: 'Caritas Internationalis', aliases: ['Caritas'] },
  { slug: 'danish-refugee-council', name: 'the Danish Refugee Council' },
  { slug: 'human-rights-watch', name: 'Human Rights Watch', acronym: 'HRW' },
  { slug: 'icva', name: 'the International Council of Voluntary Agencies', acronym: 'ICVA' },
  { slug: 'idc', name: 'the International Detention Coalition', acronym: 'the IDC' },
  { slug: 'ijm', name: 'International Justice Mission', acronym: 'IJM' },
  { slug: 'irc', name: 'the International Rescue Committee', acronym: 'the IRC' },
  { slug: 'jrs', name: 'the Jesuit Refugee Service', acronym: 'JRS' },
  { slug: 'mmc', name: 'the Mixed Migration Centre', acronym: 'the MMC' },
  {
    slug: 'msf',
    name: 'Médecins Sans Frontières',
    acronym: 'MSF',
    aliases: ['Doctors Without Borders'],
  },
  { slug: 'nrc', name: 'the Norwegian Refugee Council', acronym: 'the NRC' },
  { slug: 'openwis', name: 'the OpenWIS Association', aliases: ['OpenWIS'] },
  { slug: 'save-the-children', name: 'Save the Children' },
  { slug: 'walk-free', name: 'Walk Free', aliases: ['Walk Free Foundation'] },
  { slug: 'world-vision', name: 'World Vision International', aliases: ['World Vision'] },
]
