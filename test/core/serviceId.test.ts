import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serviceGuid, serviceIdOf } from '../../src/core/serviceId';

// The bytes 33 22 11 00, 55 44, 77 66, 88 99 aa bb cc dd ee ff: the first three groups are turned round.
const guid = '00112233-4455-6677-8899-aabbccddeeff';
const serviceId = 'MyIRAFVEd2aImaq7zN3u_w2';

it('reads and writes the order of bytes of .NET', () => {
  expect(serviceGuid(serviceId)).toBe(guid);
  expect(serviceIdOf(guid)).toBe(serviceId);
  expect(serviceIdOf(guid.toUpperCase())).toBe(serviceId);
});

it('gives every GUID back', () => {
  fc.assert(
    fc.property(fc.uuid(), (guid) => {
      const id = serviceIdOf(guid);
      expect(id).toMatch(/^[\w-]{22}2$/);
      expect(serviceGuid(id ?? '')).toBe(guid);
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ['', 'empty'],
  ['MyIRAFVEd2aImaq7zN3u_w1', 'another count of padding'],
  ['MyIRAFVEd2aImaq7zN3u_w', 'no count of padding'],
  ['MyIRAFVEd2aImaq7zN3u_w22', 'too long'],
  ['MyIRAFVEd2aImaq7zN3u_x2', 'bits after the last byte'],
  ['MyIRAFVEd2aImaq7zN3u/w2', 'the other base64'],
])('%s is no service id: %s', (id) => {
  expect(serviceGuid(id)).toBeUndefined();
});

it.each(['', guid.replaceAll('-', ''), `{${guid}}`, `${guid}0`, guid.replace('f', 'g')])('%s is no GUID', (text) => {
  expect(serviceIdOf(text)).toBeUndefined();
});
