/** Words of international drafting that general dictionaries lack. */
export const draftingWords: readonly string[] = [
  ...['biometric', 'biometrics', 'cybercrime', 'cybersecurity', 'geospatial', 'intersessional'],
  ...['intersessionally', 'multistakeholder', 'operationalisation', 'operationalise'],
  ...['operationalised', 'operationalising', 'operationalization', 'operationalize'],
  ...['operationalized', 'operationalizing', 'refoulement', 'subregion', 'subregional'],
  ...['subregions', 'transboundary', 'transnational', 'videoconference', 'videoconferences'],
]
