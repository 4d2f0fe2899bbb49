import { fullLocation } from '../graph/customersOfAppointment';
import type { BookingCustomQuestion, BookingService } from '../graph/entities';
import { guid, serviceToken } from '../graph/ids';
import { staffId } from './staff';

const since = '2024-02-01T10:00:00Z';

const question = (displayName: string, answerOptions: string[] = []): BookingCustomQuestion => ({
  id: guid(`question ${displayName}`),
  displayName,
  answerInputType: answerOptions.length > 0 ? 'radioButton' : 'text',
  answerOptions,
  createdDateTime: since,
  lastUpdatedDateTime: since,
});

const allergies = question('Any allergies?');
const spice = question('How spicy?', ['Mild', 'Medium', 'Hot']);

export const customQuestions = (): BookingCustomQuestion[] => [{ ...allergies }, { ...spice }];

export const serviceId = (displayName: string): string => guid(`service ${displayName}`);

function service(displayName: string, more: Partial<BookingService>): BookingService {
  return {
    id: serviceId(displayName),
    displayName,
    additionalInformation: null,
    createdDateTime: since,
    lastUpdatedDateTime: since,
    customQuestions: [],
    defaultDuration: 'PT30M',
    defaultLocation: fullLocation({ displayName: 'Contoso, 4567 Main Street' }) as BookingService['defaultLocation'],
    defaultPrice: 0,
    defaultPriceType: 'notSet',
    defaultReminders: [
      {
        message: 'Please be reminded that you have an appointment tomorrow.',
        offset: 'P1D',
        recipients: 'allAttendees',
      },
    ],
    description: null,
    isAnonymousJoinEnabled: false,
    isCustomerAllowedToManageBooking: true,
    isHiddenFromCustomers: false,
    isLocationOnline: false,
    languageTag: 'en-US',
    maximumAttendeesCount: 1,
    notes: null,
    postBuffer: 'PT0S',
    preBuffer: 'PT0S',
    schedulingPolicy: null,
    smsNotificationsEnabled: false,
    staffMemberIds: ['ada', 'mert', 'lina', 'zeynep'].map((name) => staffId(`${name}@contoso.com`)),
    webUrl: `https://outlook.office365.com/owa/calendar/LunchDelivery@contoso.com/bookings/s/${serviceToken(serviceId(displayName))}`,
    ...more,
  };
}

export const services = (): BookingService[] => [
  service('Catered bento', {
    description: 'Individual bento box lunch delivery for a team of up to twelve',
    additionalInformation: 'We call ten minutes before we arrive.',
    defaultPrice: 10,
    defaultPriceType: 'fixedPrice',
    preBuffer: 'PT5M',
    postBuffer: 'PT10M',
    notes: 'Home-cooked special',
  }),
  service('Online consultation', {
    description: 'Plan an event with one of our cooks, over Teams',
    defaultDuration: 'PT45M',
    defaultPrice: 25,
    defaultPriceType: 'hourly',
    isLocationOnline: true,
    isAnonymousJoinEnabled: true,
    defaultLocation: null,
  }),
  service('Cooking class', {
    description: 'Two hours in our kitchen, for up to ten people',
    defaultDuration: 'PT2H',
    defaultPrice: 49.5,
    defaultPriceType: 'startingAt',
    maximumAttendeesCount: 10,
  }),
  service('Menu planning', {
    description: 'A week of lunches for your office, planned around your people',
    defaultDuration: 'PT1H',
    defaultPriceType: 'priceVaries',
    customQuestions: [
      { questionId: allergies.id, isRequired: true },
      { questionId: spice.id, isRequired: false },
    ],
  }),
  service('Tasting', {
    description: 'Come by and taste this month’s menu',
    defaultDuration: 'PT15M',
    defaultPriceType: 'free',
    schedulingPolicy: {
      allowStaffSelection: false,
      customAvailabilities: [],
      generalAvailability: { availabilityType: 'bookWhenStaffAreFree', businessHours: [] },
      isMeetingInviteToCustomersEnabled: true,
      maximumAdvance: 'P60D',
      minimumLeadTime: 'P1D',
      sendConfirmationsToOwner: false,
      timeSlotInterval: 'PT15M',
    },
  }),
];
