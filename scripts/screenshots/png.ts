import { deflateSync, inflateSync } from 'node:zlib';

/** A picture without transparency: rows from the top, three bytes (red, green, blue) for each pixel. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const colour = 2;
const palette = 3;
const transparent = 6;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** `zlib.crc32` needs a Node newer than 20. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** What a filter of a row adds to each byte: from the byte to the left, the one above, and the one above that to the left. */
const predicted = (filter: number, left: number, up: number, upLeft: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - upLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
};

function unfilter(data: Buffer, rowLength: number, step: number): Uint8Array {
  const height = data.length / (rowLength + 1);
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (rowLength + 1)] ?? 0;
    for (let x = 0; x < rowLength; x++) {
      const at = y * rowLength + x;
      const left = x >= step ? (rows[at - step] ?? 0) : 0;
      const up = y > 0 ? (rows[at - rowLength] ?? 0) : 0;
      const upLeft = x >= step && y > 0 ? (rows[at - rowLength - step] ?? 0) : 0;
      rows[at] = (data[y * (rowLength + 1) + 1 + x] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return rows;
}

/** Reads what browsers and `encode` write: 8 bits, not interlaced, with colours or a palette; throws at anything else. */
export function decode(file: Uint8Array): Picture {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error('This is not a PNG.');
  const [width, height, bits, type = 0, interlaced] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    bytes[24],
    bytes[25],
    bytes[28],
  ];
  const channels = { [colour]: 3, [palette]: 1, [transparent]: 4 }[type];
  if (bits !== 8 || interlaced !== 0 || !channels) throw new Error('This kind of PNG is not read here.');
  let colours: Uint8Array = new Uint8Array();
  const parts: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'PLTE') colours = data;
    if (name === 'IDAT') parts.push(data);
  }
  const samples = unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels);
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [source, from] = type === palette ? [colours, (samples[pixel] ?? 0) * 3] : [samples, pixel * channels];
    for (let channel = 0; channel < 3; channel++) pixels[pixel * 3 + channel] = source[from + channel] ?? 0;
  }
  return { width, height, pixels };
}

const header = (width: number, height: number, type: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, type, 0, 0, 0], 8);
  return chunk('IHDR', data);
};

/** The rows, each with the mark of the filter "none" before it: for flat colours and letters it is the best of the five. */
function marked(rows: Uint8Array, height: number): Uint8Array {
  const length = rows.length / height;
  const data = new Uint8Array(rows.length + height);
  for (let y = 0; y < height; y++) data.set(rows.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  return data;
}

const file = (...chunks: Buffer[]): Buffer => Buffer.concat([signature, ...chunks, chunk('IEND', new Uint8Array())]);
const compressed = (data: Uint8Array): Buffer => chunk('IDAT', deflateSync(data, { level: 9, memLevel: 9 }));

/** A PNG of 24 bits without transparency, as the stores ask for. */
export const encode = ({ width, height, pixels }: Picture): Buffer =>
  file(header(width, height, colour), compressed(marked(pixels, height)));

/** A PNG with a palette, a third as large; throws where the picture has more than 256 colours. */
export function encodeWithPalette({ width, height, pixels }: Picture): Buffer {
  const indexes = new Map<number, number>();
  const rows = new Uint8Array(width * height);
  for (let pixel = 0; pixel < rows.length; pixel++) {
    const value = colourAt(pixels, pixel);
    const index = indexes.get(value) ?? indexes.size;
    indexes.set(value, index);
    rows[pixel] = index;
  }
  if (indexes.size > 256) throw new Error(`${indexes.size} colours are too many for a palette.`);
  const colours = Uint8Array.from(
    [...indexes.keys()].flatMap((value) => [value >> 16, (value >> 8) & 255, value & 255]),
  );
  return file(header(width, height, palette), chunk('PLTE', colours), compressed(marked(rows, height)));
}

const colourAt = (pixels: Uint8Array, pixel: number): number =>
  ((pixels[pixel * 3] ?? 0) << 16) | ((pixels[pixel * 3 + 1] ?? 0) << 8) | (pixels[pixel * 3 + 2] ?? 0);

const squaredDistance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2;

/**
 * The same picture in at most so many colours, the same ones each time. Those that are kept are chosen one after the other: always the one
 * whose pixels are furthest, all together, from what was chosen before. Every other becomes the nearest of them.
 */
export function withFewColours(picture: Picture, most: number): Picture {
  const counts = new Map<number, number>();
  const length = picture.width * picture.height;
  for (let pixel = 0; pixel < length; pixel++) {
    const value = colourAt(picture.pixels, pixel);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const colours = [...counts]
    .sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || one - other)
    .map(([value, count]) => ({ value, count, nearest: value, distance: Number.POSITIVE_INFINITY }));
  for (let kept = 0; kept < most; kept++) {
    const [first] = colours;
    if (!first) break;
    const next =
      kept === 0
        ? first
        : colours.reduce((best, one) => (one.distance * one.count > best.distance * best.count ? one : best));
    if (next.distance === 0) break;
    for (const one of colours) {
      const distance = squaredDistance(one.value, next.value);
      if (distance < one.distance) Object.assign(one, { nearest: next.value, distance });
    }
  }
  const nearest = new Map(colours.map((one) => [one.value, one.nearest]));
  const pixels = new Uint8Array(picture.pixels.length);
  for (let pixel = 0; pixel < length; pixel++) {
    const value = nearest.get(colourAt(picture.pixels, pixel)) ?? 0;
    pixels.set([value >> 16, (value >> 8) & 255, value & 255], pixel * 3);
  }
  return { ...picture, pixels };
}
