import type { Place } from '../appointmentChanges';
import type { BookingService } from '../graphTypes';
import type { PlaceFields } from './moreFields';

export const placeParts = ['displayName', 'street', 'city', 'state', 'postalCode', 'countryOrRegion'] as const;
export type PlacePart = (typeof placeParts)[number];

/** Graph documents no limit; Exchange keeps 255 characters of each. */
export const longestPart = 255;

export const noPlace: Place = { displayName: '', street: '', city: '', state: '', postalCode: '', countryOrRegion: '' };

/** The place that a service or an appointment has in Graph's `location`. */
export function placeOf(location: BookingService['defaultLocation']): Place {
  const { displayName, address } = (location ?? {}) as {
    displayName?: string | null;
    address?: Partial<Record<PlacePart, string | null>> | null;
  };
  const place = { ...noPlace, displayName: displayName ?? '' };
  for (const part of placeParts) if (part !== 'displayName') place[part] = address?.[part] ?? '';
  return place;
}

export const trimmedPlace = (typed: PlaceFields): Place =>
  Object.fromEntries(placeParts.map((part) => [part, typed[part].trim()])) as Place;

export const isSamePlace = (one: Place, other: Place): boolean => placeParts.every((part) => one[part] === other[part]);

export const isNoPlace = (place: Place): boolean => isSamePlace(place, noPlace);

/** The name of the control of a part: `placeStreet`, `customerPlaceCity`. */
export const partField = (of: 'place' | 'customerPlace', part: PlacePart): string =>
  `${of}${part[0]?.toUpperCase()}${part.slice(1)}`;
