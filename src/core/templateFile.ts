import * as z from 'zod/mini';
import { MoreFields } from './more/moreFields';
import { atMost, Template, Templates, type Template as TemplateType } from './template';

// Templates as a file, to take to another browser, a colleague or another business.

const format = 'bookings-overlay-templates';
const version = 1;
/** In bytes, and in characters: far more than all templates that can be kept. */
export const largestFile = 1_048_576;

const File = z.object({ format: z.literal(format), version: z.number(), templates: z.array(z.unknown()) });

export type ImportedTemplates =
  | { kind: 'templates'; templates: TemplateType[] }
  | { kind: 'tooLarge' | 'notJson' | 'notTemplates' | 'newerVersion' | 'noTemplates' }
  /** `position` counts from 1. */
  | { kind: 'badTemplate'; position: number; field: string };

export const templatesToFile = (templates: TemplateType[]): string =>
  `${JSON.stringify({ format, version, templates: Templates.parse(templates) }, null, 2)}\n`;

/** Templates from the text of a file, or why there are none to be had. */
export function templatesFromFile(fileText: string): ImportedTemplates {
  if (fileText.length > largestFile) return { kind: 'tooLarge' };
  let json: unknown;
  try {
    json = JSON.parse(fileText.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'notJson' };
  }
  const file = File.safeParse(json);
  if (!file.success) return { kind: 'notTemplates' };
  if (file.data.version > version) return { kind: 'newerVersion' };
  if (file.data.templates.length === 0) return { kind: 'noTemplates' };
  const templates: TemplateType[] = [];
  for (const [index, raw] of file.data.templates.entries()) {
    const template = Template.safeParse(raw);
    if (!template.success) {
      return { kind: 'badTemplate', position: index + 1, field: template.error.issues[0]?.path.join('.') ?? '' };
    }
    if (!MoreFields.safeParse(template.data.more ?? {}).success) {
      return { kind: 'badTemplate', position: index + 1, field: 'more' };
    }
    templates.push(template.data);
  }
  return { kind: 'templates', templates };
}

const contentOf = ({ name, fields, more = {} }: TemplateType): string =>
  JSON.stringify([name, Object.entries(fields).sort(), Object.entries(more).sort()]);

const isSame = (one: TemplateType, other: TemplateType): boolean => contentOf(one) === contentOf(other);

/** A name that nobody has: "Lunch" becomes "Lunch (2)". */
export function freeName(name: string, taken: string[]): string {
  const isTaken = (wanted: string) => taken.some((one) => one.toLowerCase() === wanted.toLowerCase());
  if (!isTaken(name)) return name;
  for (let count = 2; ; count++) {
    const wanted = `${name.slice(0, 90)} (${count})`;
    if (!isTaken(wanted)) return wanted;
  }
}

export interface Merged {
  templates: TemplateType[];
  added: number;
  /** There already, word for word. */
  known: number;
  /** More than can be kept. */
  left: number;
}

/** What is kept and what was imported, together: nothing is overwritten. `newId` gives an id that nobody has. */
export function mergeTemplates(kept: TemplateType[], imported: TemplateType[], newId: () => string): Merged {
  const merged: Merged = { templates: [...kept], added: 0, known: 0, left: 0 };
  for (const template of imported) {
    const { templates } = merged;
    if (templates.some((one) => isSame(one, template))) merged.known += 1;
    else if (templates.length >= atMost) merged.left += 1;
    else {
      const name = freeName(
        template.name,
        templates.map((one) => one.name),
      );
      templates.push({ ...template, id: newId(), name });
      merged.added += 1;
    }
  }
  return merged;
}
