import { guid } from '../graph/ids';
import type { Environment, Flow, FlowTrigger } from '../powerAutomate/types';

const apiId = '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings';

/** The Bookings trigger as a flow's definition holds it. */
const bookings = (operationId: string, SMTPAddress: string): FlowTrigger => ({
  type: 'OpenApiConnectionWebhook',
  inputs: {
    host: { connectionName: 'shared_microsoftbookings', operationId, apiId },
    parameters: { SMTPAddress },
    authentication: "@parameters('$authentication')",
  },
});

const button: FlowTrigger = { type: 'Request', kind: 'Button' };
const daily: FlowTrigger = { type: 'Recurrence' };
const newMail: FlowTrigger = {
  type: 'OpenApiConnectionNotification',
  inputs: {
    host: {
      connectionName: 'shared_office365',
      operationId: 'OnNewEmailV3',
      apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
    },
    parameters: { folderPath: 'Inbox' },
  },
};

function flow(displayName: string, trigger: FlowTrigger, more: Partial<Flow> = {}): Flow {
  return {
    name: guid(`flow ${displayName}`),
    displayName,
    state: 'Started',
    createdTime: '2025-03-03T10:00:00.0000000Z',
    lastModifiedTime: '2026-06-12T08:15:00.0000000Z',
    owner: 'ada@contoso.com',
    sharedWith: [],
    triggers: { trigger },
    ...more,
  };
}

const team = { owner: 'mert@contoso.com', sharedWith: ['ada@contoso.com'] };
const lunch = 'LunchDelivery@contoso.com';

export const environments = (): Environment[] => [
  {
    name: 'Default-11111111-1111-4111-8111-111111111111',
    displayName: 'Contoso (default)',
    isDefault: true,
    location: 'unitedstates',
    flows: [
      flow('Tell the kitchen about a new order', bookings('CreateAppointment', lunch), {
        runs: [
          { startTime: '2026-06-12T08:20:00.0000000Z', status: 'Failed' },
          { startTime: '2026-06-11T08:20:00.0000000Z', status: 'Succeeded' },
        ],
      }),
      flow('Archive cancelled orders', bookings('CancelAppointment', lunch), { state: 'Stopped' }),
      flow('Post bike repairs to Teams', bookings('CreateAppointment', 'BikeWorkshop1@contoso.com')),
      flow('Save mail attachments', newMail),
      flow('Morning summary', daily),
      flow('Ask for approval', button),
      flow('Old experiment', bookings('UpdateAppointment', 'BikeWorkshop1@contoso.com'), { state: 'Deleted' }),
      // Mert's own: Ada cannot see it, and nobody can tell her that it takes one of the five places.
      flow('Private to Mert', bookings('CreateAppointment', lunch), { owner: 'mert@contoso.com' }),
    ],
  },
  {
    name: '7d1a2b3c-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    displayName: 'Operations',
    isDefault: false,
    location: 'europe',
    flows: [
      flow('Update the delivery board', bookings('UpdateAppointment', 'lunchdelivery@CONTOSO.com'), {
        ...team,
        emptySummary: true,
      }),
      flow(
        'Bookings to the warehouse',
        bookings('CreateAppointment', "@parameters('Booking page (contoso_BookingPage)')"),
        { inSolution: true },
      ),
      flow('Suspended: clinic reminders', bookings('CreateAppointment', 'FourthCoffeeClinic@contoso.com'), {
        ...team,
        state: 'Suspended',
        flowSuspensionReason: 'CompanyDlpViolation',
      }),
      flow('Warehouse stock', daily, { ...team, inSolution: true, emptySummary: true, unreadable: true }),
    ],
  },
  {
    name: '2f4e6d8c-1b3a-4c5d-9e7f-0a1b2c3d4e5f',
    displayName: 'Ada Lovelace’s environment',
    isDefault: false,
    location: 'unitedstates',
    flows: [flow('Personal to-do', button)],
  },
];
