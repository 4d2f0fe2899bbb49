import { text } from '../browser/i18n';
import { minutesOf } from '../core/isoDuration';
import { formatMinutes } from './words';

interface Buffers {
  preBuffer?: string | null | undefined;
  postBuffer?: string | null | undefined;
}

/** "5 min before, 10 min after"; empty where there is neither. */
export function buffersText({ preBuffer, postBuffer }: Buffers): string {
  const [before, after] = [minutesOf(preBuffer) ?? 0, minutesOf(postBuffer) ?? 0];
  if (before && after) return text('formBuffers', [formatMinutes(before), formatMinutes(after)]);
  if (before) return text('formBufferBefore', formatMinutes(before));
  return after ? text('formBufferAfter', formatMinutes(after)) : '';
}
