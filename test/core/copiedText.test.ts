import { describe, expect, it } from 'vitest';
import { describePage } from '../../src/core/bookingsPage';
import { copiedText, powerShellLiteral } from '../../src/core/copiedText';
import { copyChoices } from '../../src/core/copyChoice';
import { serviceIdOf } from '../../src/core/serviceId';

const guid = '57da6774-a087-4d69-b0e6-6fb82c339976';
const page = { smtpAddress: 'Desk@contoso.com', cloud: 'global', serviceId: serviceIdOf(guid) } as const;

it.each([
  ['address', 'Desk@contoso.com'],
  ['link', `https://bookings.cloud.microsoft/book/Desk@contoso.com/s/${page.serviceId}`],
  ['graphPath', '/solutions/bookingBusinesses/Desk@contoso.com'],
  ['serviceId', guid],
  ['powerShell', "Get-MgBookingBusiness -BookingBusinessId 'Desk@contoso.com'"],
  ['smtpAddressOfTrigger', 'Desk@contoso.com'],
] as const)('%s is %s', (choice, expected) => {
  expect(copiedText(choice, page)).toBe(expected);
});

it('a link without a service offers everything but the service id', () => {
  const { smtpAddress, cloud } = page;
  const missing = copyChoices.filter((choice) => copiedText(choice, { smtpAddress, cloud }) === undefined);
  expect(missing).toEqual(['serviceId']);
});

it('the link is one of the page’s own cloud, and is read back as the same page', () => {
  const government = { ...page, cloud: 'usGovernmentL4' } as const;
  const link = copiedText('link', government) ?? '';
  expect(new URL(link).host).toBe('outlook.office365.us');
  expect(describePage(link)).toEqual({ kind: 'bookingPage', ...government });
});

describe('an apostrophe, which addresses may have', () => {
  const irish = { smtpAddress: "O'Hara$(calc)@contoso.com", cloud: 'global' } as const;

  it('does not end the literal in PowerShell, and nothing in it is expanded', () => {
    expect(copiedText('powerShell', irish)).toBe(
      "Get-MgBookingBusiness -BookingBusinessId 'O''Hara$(calc)@contoso.com'",
    );
  });

  it('does not end the key in a Graph path', () => {
    expect(copiedText('graphPath', irish)).toBe('/solutions/bookingBusinesses/O%27Hara%24(calc)@contoso.com');
  });

  it.each(["'", '‘', '’', '‚', '‛'])('%s is doubled: PowerShell ends a literal at any of them', (quote) => {
    expect(powerShellLiteral(`a${quote}; calc`)).toBe(`'a${quote}${quote}; calc'`);
  });
});
