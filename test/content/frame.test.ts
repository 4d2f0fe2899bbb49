// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mayShowHere } from '../../src/content/frame';

const inFrame = (ancestorOrigins: string[] | undefined) => {
  vi.stubGlobal('top', {});
  vi.stubGlobal('location', { ancestorOrigins });
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it('shows itself in a page that is not framed, with or without ancestorOrigins', () => {
  expect(mayShowHere()).toBe(true);
  vi.stubGlobal('location', {});
  expect(mayShowHere()).toBe(true);
});

describe('in a frame it shows itself', () => {
  it.each([
    [['https://teams.microsoft.com']],
    [['https://teams.cloud.microsoft']],
    [['https://outlook.office.com']],
    [['https://outlook.office365.com']],
    [['https://bookings.cloud.microsoft']],
    [['https://m365.cloud.microsoft']],
    [['https://www.office.com']],
    [['https://www.microsoft365.com']],
    [['https://gov.teams.microsoft.us']],
    [['https://outlook.office365.us']],
    [['https://outlook.office.com', 'https://teams.microsoft.com']],
  ])('inside %j', (origins) => {
    inFrame(origins);
    expect(mayShowHere()).toBe(true);
  });
});

describe('in a frame it stays away', () => {
  it.each([
    ["a business's own site", ['https://www.example-business.com']],
    ["a business's own site that frames Teams", ['https://teams.microsoft.com', 'https://www.example-business.com']],
    ["a business's own site inside Teams", ['https://www.example-business.com', 'https://teams.microsoft.com']],
    ['a Sway, which a business made', ['https://sway.office.com']],
    ['a Sway on the new host', ['https://sway.cloud.microsoft']],
    ["a business's SharePoint", ['https://contoso.sharepoint.com']],
    ['a look-alike', ['https://teams.microsoft.com.evil.example']],
    ['a look-alike with a hyphen', ['https://evil-office.com']],
    ['another port', ['https://teams.microsoft.com:8443']],
    ['http', ['http://teams.microsoft.com']],
    ['a page that hides its origin', ['null']],
    ['a browser that cannot tell', undefined],
  ])('inside %s', (_what, origins) => {
    inFrame(origins);
    expect(mayShowHere()).toBe(false);
  });
});
