import { Temporal } from 'temporal-polyfill';
import type { QuickEntryContext } from '../../../src/core/quickEntry';

const named = ([id, displayName]: readonly [string, string]) => ({ id, displayName });

/** The desk of a business in Chicago, on Saturday 21 November 2026 at 10:00. */
export const context: QuickEntryContext = {
  temporal: Temporal,
  now: Date.parse('2026-11-21T16:00:00Z'),
  timeZone: 'America/Chicago',
  locale: 'en-US',
  businessId: 'LunchDelivery@contoso.com',
  services: (
    [
      ['bento', 'Catered bento'],
      ['vegan', 'Vegan bento box'],
      ['online', 'Online consultation'],
      ['class', 'Cooking class'],
      ['menu', 'Menu planning'],
      ['tasting', 'Tasting'],
      ['haircut', 'Saç kesimi'],
      ['colour', 'Saç boyama'],
      ['lunch', '午餐便当'],
      ['talk30', 'Talk, 30 min'],
    ] as const
  ).map(named),
  staffMembers: (
    [
      ['ada', 'Ada Lovelace', 'ada@contoso.com'],
      ['mert', 'Mert Demir', 'mert@contoso.com'],
      ['zeynep', 'Zeynep Kaya', 'zeynep@contoso.com'],
      ['caglar', 'Çağlar Öztürk', 'caglar@contoso.com'],
      ['samO', 'Sam Okafor', 'sam@fabrikam.com'],
      ['samR', 'Sam Rivera', 'samr@contoso.com'],
      ['lina', '李娜', 'lina@contoso.com'],
    ] as const
  ).map(([id, displayName, emailAddress]) => ({ ...named([id, displayName]), emailAddress })),
};
