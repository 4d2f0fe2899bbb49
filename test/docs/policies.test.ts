import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { policyProblems } from '../../src/core/policyProblems';
import { extensionIdOf } from '../inBrowser/harness/extensionId';

const folder = 'docs/policies';
const schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'));
const { key, browser_specific_settings } = JSON.parse(readFileSync('manifest.json', 'utf8'));
const id = extensionIdOf(key);
const isValid = new Ajv().compile({ ...schema, additionalProperties: false });

/** The keys below the extension's own, from a file of the registry. */
function fromRegistry(text: string): Record<string, unknown> {
  const policy: Record<string, unknown> = {};
  let list: unknown[] | undefined;
  for (const line of text.split('\n')) {
    const section =
      /^\[HKEY_LOCAL_MACHINE\\Software\\Policies\\[\w\\]+\\3rdparty\\extensions\\(\w+)\\policy(?:\\(\w+))?\]$/.exec(
        line,
      );
    if (section) {
      expect(section[1]).toBe(id);
      list = section[2] ? [] : undefined;
      if (section[2]) policy[section[2]] = list;
      continue;
    }
    const [, name = '', words, number] = /^"(\w+)"=(?:"([^"]*)"|dword:(\d{8}))$/.exec(line) ?? [];
    const value = number === undefined ? words : Number(number) === 1;
    if (name && list) list.push(value);
    else if (name) policy[name] = value;
  }
  return policy;
}

/** The keys of the innermost payload of a configuration profile, apart from the profile's own. */
function fromProfile(text: string): Record<string, unknown> {
  expect(text).toContain(`.extensions.${id}</string>`);
  const inner = /<array>\s*<dict>([\s\S]*)<\/dict>\s*<\/array>/.exec(text)?.[1] ?? '';
  const pairs = inner.matchAll(
    /<key>(\w+)<\/key>\s*(?:<(?:string|integer)>([^<]*)<|<(true|false)\/>|<array>(.*?)<\/array>)/gs,
  );
  return Object.fromEntries(
    [...pairs]
      .filter(([, name = '']) => !name.startsWith('Payload'))
      .map(([, name, words, flag, list]) => [
        name,
        words ?? (flag ? flag === 'true' : [...(list ?? '').matchAll(/<string>([^<]*)</g)].map(([, entry]) => entry)),
      ]),
  );
}

function policyIn(file: string, text: string): unknown {
  if (file.endsWith('.reg')) return fromRegistry(text);
  if (file.endsWith('.mobileconfig')) return fromProfile(text);
  const json = JSON.parse(text);
  return file.startsWith('firefox')
    ? json.policies['3rdparty'].Extensions[browser_specific_settings.gecko.id]
    : json['3rdparty'].extensions[id];
}

test.each(readdirSync(folder))(
  '%s sets every key of the schema but the second name, each with a value that counts',
  (file) => {
    const policy = policyIn(file, readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, unknown>;
    expect(isValid(policy), JSON.stringify(isValid.errors)).toBe(true);
    expect(policyProblems(policy)).toEqual([]);
    expect(Object.keys(policy).sort()).toEqual(
      Object.keys(schema.properties)
        .filter((name) => name !== 'tenant')
        .sort(),
    );
  },
);
