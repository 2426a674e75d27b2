import type { Alpha3 } from './state-names.ts'

/**
 * What people type for a state, besides its name, its everyday name and its formal name. Case, accents,
 * apostrophes, hyphens, brackets, full stops and a leading "the" make no difference to the lookup, so one
 * spelling stands for all of them.
 *
 * Words that may mean two parties are left out on purpose, so that the lookup says "not found" and a person
 * chooses: "Korea", "ROC", "America". "Congo", "Guinea", "Niger" and "Samoa" are the UNTERM names of one state
 * each and mean that one; "Macedonia" and "Micronesia", said of who attends, mean the only such member.
 */
export const stateAliases: Partial<Record<Alpha3, readonly string[]>> = {
  ARE: ['UAE'],
  ATG: ['Antigua'],
  AUS: ['Commonwealth of Australia'],
  BIH: ['Bosnia', 'BiH'],
  BRN: ['Brunei'],
  CAF: ['CAR'],
  CHN: ['PRC'],
  CIV: ['Ivory Coast'],
  COD: [
    'DRC',
    'DR Congo',
    'Congo-Kinshasa',
    'Democratic Republic of Congo',
    'Congo (Democratic Republic of the)',
  ],
  COG: ['Congo-Brazzaville', 'Republic of Congo'],
  CPV: ['Cape Verde'],
  FSM: ['FSM', 'Micronesia'],
  GBR: ['UK', 'Great Britain', 'Britain'],
  GMB: ['Gambia (Republic of The)'],
  IRL: ['Republic of Ireland'],
  KNA: ['St Kitts and Nevis', 'St Kitts', 'Saint Kitts'],
  KOR: ['ROK', 'South Korea', 'Korea (Republic of)'],
  LAO: ['Laos'],
  LCA: ['St Lucia'],
  MDA: ['Moldova (Republic of)'],
  MHL: ['RMI'],
  MKD: ['Macedonia', 'former Yugoslav Republic of Macedonia', 'FYROM'],
  MMR: ['Burma', 'Myanmar (Burma)'],
  NLD: ['Holland'],
  NPL: ['Federal Democratic Republic of Nepal'],
  NZL: ['NZ', 'Aotearoa New Zealand'],
  PNG: ['PNG'],
  PRK: ['DPRK', 'DPR Korea', 'North Korea', 'Korea (Democratic People’s Republic of)'],
  PSE: ['Palestine', 'Palestine (State of)'],
  RUS: ['Russia'],
  SAU: ['KSA'],
  SWZ: ['Swaziland'],
  TLS: ['East Timor'],
  TTO: ['Trinidad', 'T&T'],
  TUR: ['Turkey', 'Republic of Turkey'],
  TZA: ['Tanzania (United Republic of)'],
  USA: ['USA', 'US'],
  VAT: ['Vatican', 'Vatican City', 'Vatican City State'],
  VCT: [
    'St Vincent and the Grenadines',
    'St Vincent and Grenadines',
    'St Vincent',
    'Saint Vincent',
  ],
  VNM: ['Vietnam', 'Socialist Republic of Vietnam'],
  ZAF: ['RSA'],
}
