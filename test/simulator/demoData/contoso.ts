import type { BusinessRecord, Data } from '../data';
import { appointments } from './appointments';
import { closedClinic, lunchDelivery, oldWorkshop } from './businesses';
import { customers } from './customers';
import { environments } from './flows';
import { customQuestions, services } from './services';
import { staff } from './staff';

const currencies = [
  ['AUD', '$'],
  ['CNY', '¥'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['TRY', '₺'],
  ['USD', '$'],
].map(([id = '', symbol = '']) => ({ id, symbol }));

function openBusiness(now: number): BusinessRecord {
  const record: BusinessRecord = {
    business: lunchDelivery(),
    services: services(),
    staffMembers: staff(),
    customers: customers(),
    customQuestions: customQuestions(),
    appointments: [],
  };
  record.appointments = appointments(now, record);
  return record;
}

/** The demo: one business that everything can be tried on, one that is closed to the demo's people, one old one. */
export function contosoData(now: number): Data {
  const workshop = oldWorkshop();
  const [repair] = services();
  return {
    businesses: [
      openBusiness(now),
      closedClinic(),
      {
        ...workshop,
        staffMembers: staff().filter((member) => member.role === 'administrator'),
        services: repair
          ? [{ ...repair, id: `${repair.id.slice(0, -1)}0`, displayName: 'Bike repair', description: 'While you wait' }]
          : [],
      },
    ],
    currencies,
    environments: environments(),
    outbox: [],
  };
}
