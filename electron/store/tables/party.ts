import type { Party } from '../../../shared/record/party.ts'
import { json, plain, type TableDescription } from '../fields.ts'

const fields = {
  id: plain('id'),
  kind: plain('kind'),
  name: plain('name'),
  acronym: plain('acronym'),
  aliases: json('aliases'),
  articleText: plain('article_text'),
  articleList: plain('article_list'),
  acronymArticle: plain('acronym_article'),
  alpha2: plain('alpha2'),
  alpha3: plain('alpha3'),
} satisfies TableDescription<Party>['fields']

/** A meeting's own copies of the parties it names. */
export const partyTable: TableDescription<Party> = { name: 'party', of: 'meeting', fields }

/** The directory: the parties the store knows, which a meeting copies from. */
export const directoryTable: TableDescription<Party> = { name: 'directory', of: 'store', fields }
