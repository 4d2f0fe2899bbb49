import type { Data } from './data';
import { contosoData } from './demoData/contoso';
import type { EntraState } from './entra/state';
import type { FaultRule } from './faults';
import type { LoggedRequest } from './requestLog';
import { initialSwitches, type Switches } from './switches';

/** All state of one simulator. */
export interface World {
  data: Data;
  switches: Switches;
  entra: EntraState;
  rules: FaultRule[];
  requests: LoggedRequest[];
  /** How many requests each mailbox is working on. */
  running: Map<string, number>;
}

/** Refills in place: tests hold on to the object. */
export const refill = (data: Data): Data => Object.assign(data, contosoData(Date.now()));

export const createWorld = (entra: EntraState): World => ({
  data: refill({ businesses: [], currencies: [], environments: [], outbox: [] }),
  switches: { ...initialSwitches },
  entra,
  rules: [],
  requests: [],
  running: new Map(),
});
