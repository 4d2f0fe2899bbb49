import { expect, test } from 'vitest';
import { isEmailAddress, isPhoneNumber } from '../../src/core/customerParts';

test.each(['a@b.co', 'josé@münchen.de', "o'brien+x@mail.contoso.com", '李@例子.中国'])('%s can be an address', (text) =>
  expect(isEmailAddress(text)).toBe(true),
);
test.each(['a@b', 'a b@c.de', '@c.de', 'a@', 'a@@b.de', 'a@b..de', '<a@b.de>', 'a@b.de, c@d.de'])(
  '%s cannot be an address',
  (text) => expect(isEmailAddress(text)).toBe(false),
);

test.each(['+1 213-555-0199', '(0212) 555 01 99', '110', '+49 30/901820', '213.555.0199 ext. 12', '2135550199x7'])(
  '%s can be a number',
  (text) => expect(isPhoneNumber(text)).toBe(true),
);
test.each(['12', 'call me', '+', '213-555-0199-213-555-0199-21', '+1 213-CALL-NOW'])('%s cannot be a number', (text) =>
  expect(isPhoneNumber(text)).toBe(false),
);
