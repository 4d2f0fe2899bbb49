import type { BusinessRecord } from '../data';
import type { BookingBusiness } from '../graph/entities';
import { weekdays } from './hours';

const created = '2024-02-01T09:00:00Z';

const policy: BookingBusiness['schedulingPolicy'] = {
  allowStaffSelection: true,
  customAvailabilities: [],
  generalAvailability: { availabilityType: 'bookWhenStaffAreFree', businessHours: [] },
  isMeetingInviteToCustomersEnabled: false,
  maximumAdvance: 'P365D',
  minimumLeadTime: 'PT1H',
  sendConfirmationsToOwner: true,
  timeSlotInterval: 'PT30M',
};

function business(id: string, displayName: string, more: Partial<BookingBusiness>): BookingBusiness {
  return {
    id,
    displayName,
    email: id,
    address: { street: '4567 Main Street', city: 'Buffalo', state: 'NY', postalCode: '98052', countryOrRegion: 'USA' },
    bookingPageSettings: {
      accessControl: 'unrestricted',
      bookingPageColorCode: '#4E2A84',
      businessTimeZone: 'America/Chicago',
      customerConsentMessage: '',
      enforceOneTimePassword: false,
      isBusinessLogoDisplayEnabled: true,
      isCustomerConsentEnabled: false,
      isSearchEngineIndexabilityDisabled: false,
      isTimeSlotTimeZoneSetToBusinessTimeZone: true,
      privacyPolicyWebUrl: '',
      termsAndConditionsWebUrl: '',
    },
    businessHours: weekdays('08:00', '17:00'),
    businessType: 'Food and Beverages',
    createdDateTime: created,
    lastUpdatedDateTime: created,
    defaultCurrencyIso: 'USD',
    isPublished: true,
    languageTag: 'en-US',
    phone: '206-555-0100',
    publicUrl: `https://outlook.office365.com/owa/calendar/${id}/bookings/`,
    schedulingPolicy: policy,
    webSiteUrl: 'https://www.example-business.com/',
    ...more,
  };
}

const empty = { services: [], staffMembers: [], customers: [], customQuestions: [], appointments: [] };

export const lunchDelivery = (): BookingBusiness => business('LunchDelivery@contoso.com', 'Contoso Lunch Delivery', {});

/** Its list of services and staff is another's affair: none of the demo's people is on its staff. */
export const closedClinic = (): BusinessRecord => ({
  ...empty,
  business: business('FourthCoffeeClinic@contoso.com', 'Fourth Coffee Clinic', { businessType: 'Health' }),
});

/** An old business: no page settings, so that its time zone cannot be read. */
export const oldWorkshop = (): BusinessRecord => ({
  ...empty,
  business: business('BikeWorkshop1@contoso.com', 'Contoso Bike Workshop', {
    bookingPageSettings: null,
    schedulingPolicy: null,
    createdDateTime: null,
    lastUpdatedDateTime: null,
  }),
});
