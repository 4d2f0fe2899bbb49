import { expect, test } from 'vitest';
import { mailLink } from '../../src/core/mailLink';

test.each([
  ['robin@example.com', 'mailto:robin@example.com'],
  ['r+b@example.com', 'mailto:r%2Bb@example.com'],
  ['robin@example.com?bcc=eve@evil.example', 'mailto:robin@example.com%3Fbcc%3Deve%40evil.example'],
  ['robin@example.com,eve@evil.example', 'mailto:robin@example.com%2Ceve%40evil.example'],
  ['a@b.c&body=x\r\nBcc: e@f.g', 'mailto:a@b.c%26body%3Dx%0D%0ABcc%3A%20e%40f.g'],
  ['\ud800@example.com', 'mailto:%EF%BF%BD@example.com'],
])('%j is written to as %s', (address, link) => expect(mailLink(address)).toBe(link));
