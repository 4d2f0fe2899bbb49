import { guid } from '../graph/ids';
import type { Environment, Flow, FlowTrigger } from '../powerAutomate/types';

const total = 250;
const works = ['Remind', 'Archive', 'Copy', 'Report', 'Translate', 'Approve', 'Notify', 'Sync'];
const things = ['invoices', 'orders', 'leave requests', 'stock', 'contracts', 'survey answers', 'tickets', 'photos'];
const places = ['Ankara', 'Berlin', 'Chengdu', 'Denver', 'Edinburgh'];

const lunch: FlowTrigger = {
  type: 'OpenApiConnectionWebhook',
  inputs: {
    host: {
      connectionName: 'shared_microsoftbookings',
      operationId: 'CreateAppointment',
      apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
    },
    parameters: { SMTPAddress: 'LunchDelivery@contoso.com' },
  },
};
const others: FlowTrigger[] = [{ type: 'Recurrence' }, { type: 'Request', kind: 'Button' }];

function flow(at: number): Flow {
  const displayName = `${works[at % works.length]} ${things[(at * 3) % things.length]}, ${places[at % places.length]} ${1 + Math.floor(at / 40)}`;
  return {
    name: guid(`front desk flow ${at}`),
    displayName: at === 100 ? 'Charge the deposit' : displayName,
    state: at % 9 === 0 ? 'Stopped' : 'Started',
    createdTime: '2025-03-03T10:00:00.0000000Z',
    lastModifiedTime: '2026-06-12T08:15:00.0000000Z',
    owner: at % 4 === 3 ? 'mert@contoso.com' : 'ada@contoso.com',
    sharedWith: at % 4 === 3 ? ['ada@contoso.com'] : [],
    triggers: { trigger: at === 100 ? lunch : (others[at % others.length] ?? { type: 'Recurrence' }) },
  };
}

/** As many environments more as make 250 flows; one more of them is on the mailbox. */
export function moreEnvironments(environments: Environment[]): Environment[] {
  const missing = total - environments.flatMap(({ flows }) => flows).length;
  const flows = Array.from({ length: missing }, (_, at) => flow(at));
  const more = places.map((place, index) => ({
    name: guid(`environment of ${place}`),
    displayName: `Contoso ${place}`,
    isDefault: false,
    location: 'europe',
    flows: flows.filter((_, at) => at % places.length === index),
  }));
  return [...environments, ...more];
}
