import { registerCopyCommands } from '../browser/copyCommands';
import { serve } from '../browser/messaging';
import { onPolicyChange } from '../browser/policy';
import { restrictStorage, storedSettings } from '../browser/storage';
import { callAt, onWake } from '../browser/wake';
import { allowed } from './allowed';
import { cancelAppointment, listAppointments, readAppointments, updateAppointment } from './appointments';
import { changingCalendar, readBookedTimes } from './bookedTimes';
import { listBusinesses, listCustomQuestions, readBusiness, readService } from './business';
import { readPublicNames, readRoles } from './businessFacts';
import { readCalendarAhead } from './calendar';
import { copyAddressOf } from './copyAddress';
import { createAppointment, readOutcome, sweepOutbox } from './createAppointment';
import { listCustomers } from './customers';
import { listFlows, readLatestRuns } from './flows';
import { readLicences } from './licences';
import { openNewAppointment, openPanel } from './openPanel';
import { addToSession } from './session';
import {
  forgetEverything,
  launchWebAuthFlow,
  readGrantedScopes,
  readSignInStatus,
  signIn,
  signInSilently,
  signOut,
} from './signIn';
import { whenQuiet } from './tokens';

const ofBusiness = ({ businessId }: { businessId: string }) => businessId;

// Every listener is registered here, before any `await`: the event that wakes the worker must find it.
serve({
  openPanel,
  launchWebAuthFlow,
  readSignInStatus,
  signInSilently,
  signIn,
  signOut,
  readGrantedScopes,
  listBusinesses,
  readPublicNames,
  readRoles,
  readBusiness,
  readService,
  listCustomQuestions,
  listCustomers,
  readBookedTimes,
  readCalendarAhead,
  createAppointment: allowed(
    'createAppointment',
    changingCalendar(createAppointment, ({ draft }) => draft.businessId),
  ),
  readOutcome,
  addToSession: allowed('createAppointment', changingCalendar(addToSession, ofBusiness)),
  listAppointments,
  readAppointments,
  updateAppointment: allowed('changeAppointment', changingCalendar(updateAppointment, ofBusiness)),
  cancelAppointment: allowed('changeAppointment', changingCalendar(cancelAppointment, ofBusiness)),
  readLicences: allowed('flows', readLicences),
  listFlows: allowed('flows', listFlows),
  readLatestRuns: allowed('flows', readLatestRuns),
});
registerCopyCommands({
  onLink: copyAddressOf,
  onPage: copyAddressOf,
  onNewAppointment: openNewAppointment,
});
onWake(sweepOutbox);
// Another application, tenant or cloud: what was read with the old one is not the new one's.
const forget = () => void whenQuiet(forgetEverything);
storedSettings.watch(forget);
onPolicyChange(forget);
// Whoever woke this worker is answered first.
callAt(Date.now() + 100, () => {
  restrictStorage();
  return sweepOutbox();
});
