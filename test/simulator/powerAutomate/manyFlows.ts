import { guid } from '../graph/ids';
import type { Environment, Flow, FlowTrigger } from './types';

const bookings = (SMTPAddress: string): FlowTrigger => ({
  type: 'OpenApiConnectionWebhook',
  inputs: {
    host: {
      connectionName: 'shared_microsoftbookings',
      operationId: 'CreateAppointment',
      apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
    },
    parameters: { SMTPAddress },
  },
});
const forms: FlowTrigger = {
  type: 'OpenApiConnectionWebhook',
  inputs: {
    host: {
      connectionName: 'shared_microsoftforms',
      operationId: 'CreateFormWebhook',
      apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftforms',
    },
  },
};
const plain: FlowTrigger[] = [{ type: 'Recurrence' }, { type: 'Request', kind: 'Button' }, forms];

/** The 50 flows of one environment: one on the mailbox, one on another, two whose summary is empty, the rest of other kinds. */
function flow(environment: number, at: number, smtpAddress: string): Flow {
  const trigger =
    at === 9 ? bookings(smtpAddress) : at === 23 ? bookings('Other@contoso.com') : plain[at % plain.length];
  const isShared = at % 5 === 4;
  return {
    name: guid(`many ${environment} ${at}`),
    displayName: at === 9 ? `On the mailbox, ${environment + 1}` : `Flow ${environment + 1}-${at + 1}`,
    state: 'Started',
    createdTime: '2025-03-03T10:00:00.0000000Z',
    lastModifiedTime: '2026-06-12T08:15:00.0000000Z',
    owner: isShared ? 'mert@contoso.com' : 'ada@contoso.com',
    sharedWith: isShared ? ['ada@contoso.com'] : [],
    ...(at === 30 || at === 31 ? { emptySummary: true as const } : {}),
    ...(at % 10 === 0 ? { inSolution: true as const } : {}),
    triggers: { trigger: trigger ?? { type: 'Recurrence' } },
  };
}

/** 250 flows in five environments, five of which are on the mailbox. */
export const manyFlows = (smtpAddress: string): Environment[] =>
  Array.from({ length: 5 }, (_, environment) => ({
    name: guid(`environment ${environment}`),
    displayName: `Environment ${environment + 1}`,
    isDefault: environment === 0,
    location: 'europe',
    flows: Array.from({ length: 50 }, (_, at) => flow(environment, at, smtpAddress)),
  }));
