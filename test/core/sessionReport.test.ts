import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionReport } from '../../src/core/sessionReport';

const one = (name: string) => ({ name, emailAddress: `${name}@x.com` });
const [ana, ben, zoe, li] = ['ana', 'ben', 'zoe', 'li'].map(one) as [Person, Person, Person, Person];
type Person = ReturnType<typeof one>;

test('tells those who were added from those who were in it, who were dropped, and who were lost', () => {
  expect(sessionReport([ana, ben, zoe], [ana, li], [ana, zoe])).toEqual({
    added: [zoe],
    already: [ana],
    missing: [ben],
    lost: [li],
  });
});

test('somebody of a family with one address is not taken for another', () => {
  const sam = { ...ana, name: 'sam' };
  expect(sessionReport([sam], [ana], [ana])).toMatchObject({ added: [], missing: [sam], lost: [] });
  expect(sessionReport([sam], [ana], [sam])).toMatchObject({ added: [sam], missing: [], lost: [ana] });
});

test('everybody who should be in it is named once, and nobody is lost who is there', () => {
  const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
  fc.assert(
    fc.property(people, people, people, (wanted, before, present) => {
      const { added, already, missing, lost } = sessionReport(wanted.map(one), before.map(one), present.map(one));
      const names = (some: Person[]) => some.map(({ name }) => name).sort();
      const sorted = (some: string[]) => [...some].sort();
      expect(names([...added, ...already, ...missing])).toEqual(sorted(wanted));
      expect(names(lost)).toEqual(sorted(before.filter((name) => !present.includes(name))));
      expect(names(missing)).toEqual(sorted(wanted.filter((name) => ![...present, ...before].includes(name))));
    }),
  );
});
