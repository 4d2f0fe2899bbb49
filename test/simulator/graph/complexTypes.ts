import * as z from 'zod';
import {
  date,
  double,
  duration,
  flag,
  nullableDouble,
  nullableFlag,
  odataType,
  requiredText,
  text,
  timeOfDay,
} from './primitives';

export const dateTimeTimeZone = odataType('dateTimeTimeZone', { dateTime: requiredText, timeZone: text });

export const physicalAddress = odataType('physicalAddress', {
  city: text,
  countryOrRegion: text,
  postalCode: text,
  state: text,
  street: text,
});

const outlookGeoCoordinates = odataType('outlookGeoCoordinates', {
  accuracy: nullableDouble,
  altitude: nullableDouble,
  altitudeAccuracy: nullableDouble,
  latitude: nullableDouble,
  longitude: nullableDouble,
});

export const location = odataType('location', {
  address: z.nullable(physicalAddress.partial()),
  coordinates: z.nullable(outlookGeoCoordinates.partial()),
  displayName: text,
  locationEmailAddress: text,
  locationType: z.nullable(
    z.enum([
      'default',
      'conferenceRoom',
      'homeAddress',
      'businessAddress',
      'geoCoordinates',
      'streetAddress',
      'hotel',
      'restaurant',
      'localBusiness',
      'postalAddress',
    ]),
  ),
  locationUri: text,
  uniqueId: text,
  uniqueIdType: z.nullable(z.enum(['unknown', 'locationStore', 'directory', 'private', 'bing'])),
});

export const phone = odataType('phone', {
  language: text,
  number: text,
  region: text,
  type: z.nullable(
    z.enum([
      'home',
      'business',
      'mobile',
      'other',
      'assistant',
      'homeFax',
      'businessFax',
      'otherFax',
      'pager',
      'radio',
    ]),
  ),
});

export const bookingReminder = odataType('bookingReminder', {
  message: requiredText,
  offset: duration,
  recipients: z.enum(['allAttendees', 'staff', 'customer', 'unknownFutureValue']),
});

export const bookingWorkHours = odataType('bookingWorkHours', {
  day: z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']),
  timeSlots: z.array(odataType('bookingWorkTimeSlot', { startTime: timeOfDay, endTime: timeOfDay })),
});

const availability = {
  availabilityType: z.enum(['bookWhenStaffAreFree', 'notBookable', 'customWeeklyHours', 'unknownFutureValue']),
  businessHours: z.array(bookingWorkHours),
};

export const bookingSchedulingPolicy = odataType('bookingSchedulingPolicy', {
  allowStaffSelection: flag,
  customAvailabilities: z.array(
    odataType('bookingsAvailabilityWindow', { ...availability, startDate: date, endDate: date }),
  ),
  generalAvailability: z.nullable(odataType('bookingsAvailability', availability)),
  isMeetingInviteToCustomersEnabled: nullableFlag,
  maximumAdvance: duration,
  minimumLeadTime: duration,
  sendConfirmationsToOwner: flag,
  timeSlotInterval: duration,
});

export const bookingPageSettings = odataType('bookingPageSettings', {
  accessControl: z.enum(['unrestricted', 'restrictedToOrganization', 'unknownFutureValue']),
  bookingPageColorCode: requiredText,
  businessTimeZone: requiredText,
  customerConsentMessage: requiredText,
  enforceOneTimePassword: flag,
  isBusinessLogoDisplayEnabled: flag,
  isCustomerConsentEnabled: flag,
  isSearchEngineIndexabilityDisabled: flag,
  isTimeSlotTimeZoneSetToBusinessTimeZone: flag,
  privacyPolicyWebUrl: requiredText,
  termsAndConditionsWebUrl: requiredText,
});

export const answerInputType = z.nullable(z.enum(['text', 'radioButton', 'unknownFutureValue']));

export const bookingQuestionAnswer = odataType('bookingQuestionAnswer', {
  answer: text,
  answerInputType,
  answerOptions: z.array(z.string()),
  isRequired: nullableFlag,
  question: text,
  questionId: text,
  selectedOptions: z.array(z.string()),
});

export const bookingQuestionAssignment = odataType('bookingQuestionAssignment', {
  isRequired: flag,
  questionId: requiredText,
});

export const bookingPriceType = z.enum([
  'undefined',
  'fixedPrice',
  'startingAt',
  'hourly',
  'free',
  'priceVaries',
  'callUs',
  'notSet',
  'unknownFutureValue',
]);

export const price = double;
