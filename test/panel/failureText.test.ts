import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Failure } from '../../src/core/failure';

const messages = vi.hoisted(() => ({ current: {} as Record<string, { message: string }> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, substitutions?: string | string[]) =>
        (messages.current[key]?.message ?? '').replace(
          /\$(\d)/g,
          (_, at) => [substitutions ?? []].flat()[Number(at) - 1] ?? '',
        ),
    },
  },
}));

vi.stubGlobal('navigator', { languages: ['en-US'] });

const kinds = Failure._zod.def.options.flatMap((option) => [...option._zod.def.shape.kind._zod.values]) as string[];
const failureOf = (kind: string): Failure =>
  Failure.parse({ kind, missing: ['clientId'], origin: 'https://api.flow.microsoft.com', path: 'draft' });

test('the schema names its kinds', () => expect(kinds.length).toBeGreaterThan(25));

describe.each(['en', 'tr', 'zh_CN'])('in %s', (language) => {
  beforeEach(() => {
    messages.current = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    vi.resetModules();
  });

  test.each(kinds)('%s has a sentence and a remedy', async (kind) => {
    const { failureText } = await import('../../src/panel/failureText');
    const { sentence, remedy } = failureText(failureOf(kind));
    expect(sentence).toMatch(/[.。]$/);
    expect(remedy).toMatch(/[.。]$/);
    expect(sentence + remedy).not.toMatch(/undefined|\$\d/);
  });

  test('a pause says how long it is', async () => {
    const { failureText } = await import('../../src/panel/failureText');
    expect(failureText({ kind: 'throttled', retryAfterSeconds: 30 }).remedy).toContain('30');
  });
});
