import { text } from '../../browser/i18n';
import type { CheckName, Finding, Reason, Verdict } from '../../core/selfCheck/finding';
import { permissionsThatDo } from '../../core/selfCheck/judge';

export const checkText: Record<CheckName, () => string> = {
  configuration: () => text('selfCheckConfiguration'),
  signIn: () => text('selfCheckSignIn'),
  permissions: () => text('selfCheckPermissions'),
  businesses: () => text('selfCheckBusinesses'),
  business: () => text('selfCheckBusiness'),
  role: () => text('selfCheckRole'),
  calendar: () => text('selfCheckCalendar'),
  flows: () => text('selfCheckFlows'),
  testAppointment: () => text('selfCheckTestAppointment'),
};

export const verdictText: Record<Verdict, () => string> = {
  good: () => text('selfCheckGood'),
  doubt: () => text('selfCheckDoubt'),
  bad: () => text('selfCheckBad'),
  left: () => text('selfCheckLeft'),
};

/** Empty where the failure beside it says everything. */
const reasonText: Record<Reason, () => string> = {
  failed: () => '',
  notConfigured: () => '',
  notReached: () => text('selfCheckNotReached'),
  notAsked: () => text('selfCheckNotAsked'),
  configured: () => text('selfCheckConfigured'),
  signedIn: () => text('selfCheckSignedIn'),
  permissionGranted: () => text('selfCheckPermissionGranted'),
  permissionMissing: () => text('selfCheckPermissionMissing', permissionsThatDo.join(', ')),
  permissionUnreadable: () => text('selfCheckPermissionUnreadable'),
  businessesListed: () => text('selfCheckBusinessesListed'),
  noBusinessListed: () => text('selfCheckNoBusinessListed'),
  businessReads: () => text('selfCheckBusinessReads'),
  businessHasNoService: () => text('selfCheckBusinessHasNoService'),
  roleMayCreate: () => text('selfCheckRoleMayCreate'),
  roleMayOnlyRead: () => text('selfCheckRoleMayOnlyRead'),
  roleNotOnStaff: () => text('selfCheckRoleNotOnStaff'),
  roleCannotTell: () => text('selfCheckRoleCannotTell'),
  calendarReads: () => text('selfCheckCalendarReads'),
  calendarUnreadable: () => text('selfCheckCalendarUnreadable'),
  flowsRead: () => text('selfCheckFlowsRead'),
  flowsReadInPart: () => text('selfCheckFlowsReadInPart'),
  flowsNotOffered: () => text('selfCheckFlowsNotOffered'),
  flowsNotAllowedYet: () => text('selfCheckFlowsNotAllowedYet'),
  testDone: () => text('selfCheckTestDone'),
  testNotSeen: () => text('selfCheckTestNotSeen'),
  testDoubled: () => text('selfCheckTestDoubled'),
  testUnknown: () => text('selfCheckTestUnknown'),
  testStillThere: () => text('selfCheckTestStillThere'),
};

/** What a check found, in a sentence. */
export const findingText = ({ reason }: Finding): string => reasonText[reason]();
