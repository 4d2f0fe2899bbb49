import type { BusinessRecord, Data } from '../data';
import { busyWeeks } from './busyWeeks';
import { contosoData } from './contoso';
import { weekdays } from './hours';
import { moreEnvironments } from './moreFlows';
import { staff } from './staff';

const branches = [
  'Adana',
  'Ankara',
  'Austin',
  'Boston',
  'Buffalo',
  'Bursa',
  'Chengdu',
  'Denver',
  'İzmir',
  'Seattle',
  '上海',
  '深圳',
];

/** Another calendar of the same people, to have something to search through. */
function branch(city: string, index: number): BusinessRecord {
  const [lunch] = contosoData(0).businesses;
  if (!lunch) throw new Error('The demo has no business.');
  const id = `Lunch${String(index + 1).padStart(2, '0')}@contoso.com`;
  return {
    ...lunch,
    business: {
      ...lunch.business,
      id,
      email: id,
      displayName: `Contoso Lunch, ${city}`,
      publicUrl: `https://outlook.office365.com/owa/calendar/${id}/bookings/`,
    },
    appointments: [],
  };
}

/** Hours as eight people have them: the whole week, mornings, a late shift, three days. */
function variedStaff() {
  const hours: Record<string, [start: string, end: string, days: readonly string[]]> = {
    'mert@contoso.com': ['10:00', '18:00', ['tuesday', 'wednesday', 'thursday']],
    'grace@contoso.com': ['08:00', '12:00', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
    'zeynep@contoso.com': ['12:00', '19:00', ['monday', 'wednesday', 'friday', 'saturday']],
    'tomas@contoso.com': ['09:00', '17:00', ['thursday', 'friday']],
  };
  return staff().map((member) => {
    const own = hours[member.emailAddress ?? ''];
    if (!own) return member;
    const [start, end, days] = own;
    const workingHours = weekdays(start, end).map(({ day, timeSlots }) => ({
      day,
      timeSlots: days.includes(day)
        ? [{ startTime: `${start}:00.0000000`, endTime: `${end}:00.0000000` }]
        : timeSlots.slice(1),
    }));
    return { ...member, useBusinessHours: false, workingHours };
  });
}

/** The demo of `npm start`: the tests' businesses, grown to a front desk with work to do. Tests have `contosoData`, which stays as it is. */
export function frontDeskData(now: number): Data {
  const data = contosoData(now);
  const [lunch, ...others] = data.businesses;
  if (!lunch) throw new Error('The demo has no business.');
  const businessHours = weekdays('08:00', '17:00').map(({ day, timeSlots }) => ({
    day,
    timeSlots: day === 'saturday' ? [{ startTime: '10:00:00.0000000', endTime: '14:00:00.0000000' }] : timeSlots,
  }));
  const desk: BusinessRecord = {
    ...lunch,
    business: { ...lunch.business, businessHours },
    staffMembers: variedStaff(),
  };
  desk.appointments = busyWeeks(now, desk);
  return {
    ...data,
    businesses: [desk, ...others, ...branches.map(branch)],
    environments: moreEnvironments(data.environments),
  };
}
