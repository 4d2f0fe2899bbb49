type Entity = Record<string, unknown>;

const isName = (name: string): boolean => /^[@\w.]{1,64}$/.test(name);
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The names of the properties that Microsoft answered, without any value: `id displayName? email-`. With `?` some of the
 * entities had it empty, with `-` all.
 */
export function propertiesOf(entities: readonly Entity[]): string {
  const names = [...new Set(entities.flatMap((entity) => Object.keys(entity)))].filter(isName).sort();
  const mark = (name: string) => {
    const empty = entities.filter((entity) => isEmpty(entity[name])).length;
    return empty === 0 ? '' : empty === entities.length ? '-' : '?';
  };
  return names.map((name) => name + mark(name)).join(' ') || 'none';
}

/** A value with its digits as 0 and its letters as a, but for what a date or an id has by rule. */
function shape(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?$/.test(value)) return value.replace(/\d/g, '0');
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return 'GUID';
    if (/^[^@\s]+@[^@\s]+$/.test(value)) return 'address';
    return `text${value.includes('/') ? ' with /' : ''}`;
  }
  if (value && typeof value === 'object' && 'dateTime' in value) {
    const { dateTime, timeZone } = value as { dateTime: unknown; timeZone?: unknown };
    return `${shape(dateTime)} ${/^[\w /.+-]{1,64}$/.test(String(timeZone)) ? timeZone : 'no zone'}`;
  }
  return undefined;
}

/** The forms in which a property came, each once; nothing where it never came. */
export function shapesOf(name: string, entities: readonly Entity[]): string[] {
  const shapes = [...new Set(entities.flatMap((entity) => shape(entity[name]) ?? []))].sort();
  return shapes.length > 0 ? [`${name}: ${shapes.join(' | ')}`] : [];
}
