import { Settings } from '../core/settings';
import { cleaned, settingsProblems } from './settingsProblems';

/** In bytes, and in characters: a file of settings has a few hundred. */
export const largestFile = 1_048_576;

export type ImportedSettings =
  | { kind: 'settings'; settings: Settings }
  | { kind: 'tooLarge' | 'notJson' | 'notSettings' | 'invalidValues' };

/** Settings as text to keep in a file: no token, no account, no business. */
export const toFileText = (settings: Settings): string => `${JSON.stringify(Settings.parse(settings), null, 2)}\n`;

/** Settings from the text of a file, or why it holds none. Unknown entries are dropped. */
export function fromFileText(fileText: string, builtIn: boolean): ImportedSettings {
  if (fileText.length > largestFile) return { kind: 'tooLarge' };
  let json: unknown;
  try {
    json = JSON.parse(fileText);
  } catch {
    return { kind: 'notJson' };
  }
  const parsed = Settings.safeParse(json);
  if (!parsed.success) return { kind: 'notSettings' };
  const settings = {
    ...parsed.data,
    clientId: cleaned(parsed.data.clientId),
    tenantId: cleaned(parsed.data.tenantId),
  };
  const isEmpty = !settings.clientId && !settings.tenantId;
  const problems = isEmpty ? {} : settingsProblems(settings, {}, builtIn);
  return Object.keys(problems).length > 0 ? { kind: 'invalidValues' } : { kind: 'settings', settings };
}
