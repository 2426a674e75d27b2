import type { OrganisationRow } from './organisation-row.ts'

/** Processes, dialogues and forums between governments, most of them on migration. */
export const dialogues: readonly OrganisationRow[] = [
  { slug: 'adfm', name: 'the Asia Dialogue on Forced Migration', acronym: 'the ADFM' },
  { slug: 'abu-dhabi-dialogue', name: 'the Abu Dhabi Dialogue' },
  { slug: 'alliance-8-7', name: 'Alliance 8.7' },
  { slug: 'almaty-process', name: 'the Almaty Process' },
  {
    slug: 'bali-process',
    name: 'the Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime',
    aliases: ['Bali Process'],
  },
  { slug: 'budapest-process', name: 'the Budapest Process' },
  { slug: 'colombo-process', name: 'the Colombo Process' },
  {
    slug: 'commit',
    name: 'the Coordinated Mekong Ministerial Initiative against Trafficking',
    aliases: ['COMMIT Process'],
  },
  {
    slug: 'gabf',
    name: 'the Bali Process Government and Business Forum',
    acronym: 'the GABF',
    aliases: ['Government and Business Forum'],
  },
  { slug: 'gfmd', name: 'the Global Forum on Migration and Development', acronym: 'the GFMD' },
  {
    slug: 'icat',
    name: 'the Inter-Agency Coordination Group against Trafficking in Persons',
    acronym: 'ICAT',
  },
  {
    slug: 'igc',
    name: 'the Intergovernmental Consultations on Migration, Asylum and Refugees',
    acronym: 'the IGC',
  },
  { slug: 'khartoum-process', name: 'the Khartoum Process' },
  { slug: 'marri', name: 'the Migration, Asylum, Refugees Regional Initiative', acronym: 'MARRI' },
  { slug: 'prague-process', name: 'the Prague Process' },
  { slug: 'rabat-process', name: 'the Rabat Process' },
  {
    slug: 'rcm',
    name: 'the Regional Conference on Migration',
    acronym: 'the RCM',
    aliases: ['Puebla Process'],
  },
  { slug: 'sacm', name: 'the South American Conference on Migration', acronym: 'the SACM' },
  {
    slug: 'rso-co-managers',
    name: 'the RSO Co-Managers',
    aliases: ['Co-Managers of the RSO', 'Regional Support Office Co-Managers'],
  },
]

/** Offices and centres that serve such a process. */
export const offices: readonly OrganisationRow[] = [
  {
    slug: 'rso',
    name: 'the Regional Support Office of the Bali Process',
    acronym: 'the RSO',
    aliases: ['Regional Support Office', 'Bali Process Regional Support Office'],
  },
  {
    slug: 'jclec',
    name: 'the Jakarta Centre for Law Enforcement Cooperation',
    acronym: 'JCLEC',
  },
]
