import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe calls serious or critical within a part of the page; by all its rules where none is named. */
export async function seriousIn(page: Page, within: string, rules: string[]): Promise<string[]> {
  // Legacy mode: the other one opens a second page, which this app does not allow.
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within)
  if (rules.length > 0) axe.withRules(rules)
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
