/**
 * Properties that the US government schema (Fairfax) lacks, by type.
 * https://github.com/microsoftgraph/msgraph-metadata/tree/master/schemas
 */
const stamps = ['createdDateTime', 'lastUpdatedDateTime'];

export const absentInGovernment: Record<string, readonly string[]> = {
  bookingAppointment: [
    ...stamps,
    'customerName',
    'customerEmailAddress',
    'customerPhone',
    'customerNotes',
    'appointmentLabel',
    'isCustomerAllowedToManageBooking',
  ],
  bookingBusiness: [...stamps, 'bookingPageSettings'],
  bookingService: [...stamps, 'isCustomerAllowedToManageBooking'],
  bookingCustomer: stamps,
  bookingCustomQuestion: stamps,
  bookingStaffMember: [...stamps, 'membershipStatus'],
  bookingSchedulingPolicy: ['customAvailabilities', 'generalAvailability', 'isMeetingInviteToCustomersEnabled'],
};
