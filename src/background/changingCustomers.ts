/**
 * Does one change of an appointment's customers at a time: Graph's PATCH replaces them all, so that two that read the same list
 * and write it back would undo each other.
 */
export const changingCustomers = <T>(businessId: string, appointmentId: string, change: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`session:${businessId.toLowerCase()}:${appointmentId}`, change) as Promise<T>;
