import { expect, test, vi } from 'vitest';
import { placeIn, searchOf } from '../../../src/panel/business/panelPlace';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../../browser/fakeBrowser')).browser }));

test.each([
  ['?smtp=Desk%40contoso.com'],
  ['?smtp=Desk%40contoso.com&service=a%2Fb%3D&cloud=usGovernmentL4&tab=flows'],
  ['?smtp=o%27brien%2Bx%40contoso.com&tab=appointments'],
])('%s leads to the same place again', (search) => {
  expect(searchOf(placeIn(search))).toBe(search);
});

test('what no panel has is left out', () => {
  expect(placeIn('?smtp=desk@contoso.com&cloud=mars&tab=admin')).toEqual({
    business: { known: true, smtpAddress: 'desk@contoso.com' },
    tab: undefined,
  });
});

test.each(['', '?tab=flows', '?smtp='])('%j names no business, so somebody has to be asked', (search) => {
  expect(placeIn(search).business).toEqual({ known: false });
  expect(searchOf(placeIn(search))).toBe('');
});
