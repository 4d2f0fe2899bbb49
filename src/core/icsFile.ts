// One event as a file for any calendar: https://www.rfc-editor.org/rfc/rfc5545. Written here, since the libraries that do it
// bring time zones, recurrence and validators along, and one event with times in UTC needs none of them; the tests read it
// back with another one's parser.

/** What the file says about one appointment. Empty texts are left out. */
export interface IcsEvent {
  /** Graph's id of the appointment: a second download replaces the first one in a calendar. */
  appointmentId: string;
  /** Instants in UTC. */
  start: string;
  end: string;
  writtenAt: string;
  summary: string;
  description: string;
  location: string;
  /** Where to join online. */
  url: string;
}

const utc = (instant: string): string =>
  new Date(instant)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');

/** TEXT of section 3.3.11; other control characters are not allowed in it. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

const encoder = new TextEncoder();

/** Lines of at most 75 octets, cut between characters (section 3.1). */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}

const webAddress = (url: string): string =>
  URL.canParse(url) && new URL(url).protocol === 'https:' ? new URL(url).href : '';

/** The text of a file with this one event. */
export function icsFile({
  appointmentId,
  start,
  end,
  writtenAt,
  summary,
  description,
  location,
  url,
}: IcsEvent): string {
  const given = (name: string, value: string) => (value ? [`${name}:${value}`] : []);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bookings Overlay//Bookings Overlay//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(appointmentId)}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    ...given('SUMMARY', escaped(summary)),
    ...given('DESCRIPTION', escaped(description)),
    ...given('LOCATION', escaped(location)),
    ...given('URL', webAddress(url)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A name that every file system takes: "Catered bento 2026-11-24.ics". */
export function icsFileName(summary: string, date: string): string {
  const name = summary
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .slice(0, 80)
    .trim();
  return `${name ? `${name} ` : ''}${date}.ics`;
}
