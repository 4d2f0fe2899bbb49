import type { Language } from '../locales/languages';
import type { Data } from './data';
import { contosoData } from './demoData/contoso';
import { frontDeskData } from './demoData/frontDesk';
import type { EntraState } from './entra/state';
import type { FaultRule } from './faults';
import type { LoggedRequest } from './requestLog';
import { initialSwitches, type Switches } from './switches';

/** `contoso` is what tests know by heart; `frontDesk` is larger, and for people and pictures. */
export type Demo = 'contoso' | 'frontDesk';

const demos = { contoso: contosoData, frontDesk: frontDeskData };

/** All state of one simulator. */
export interface World {
  demo: Demo;
  /** In which booking pages are, and the demo for people says what to try. */
  language: Language;
  data: Data;
  switches: Switches;
  entra: EntraState;
  rules: FaultRule[];
  requests: LoggedRequest[];
  /** How many requests each mailbox is working on. */
  running: Map<string, number>;
}

/** Refills in place: tests hold on to the object. */
export const refill = (data: Data, demo: Demo, now = Date.now()): Data => Object.assign(data, demos[demo](now));

export const createWorld = (entra: EntraState, demo: Demo, language: Language, now?: number): World => ({
  demo,
  language,
  data: refill({ businesses: [], currencies: [], environments: [], outbox: [] }, demo, now),
  switches: { ...initialSwitches },
  entra,
  rules: [],
  requests: [],
  running: new Map(),
});
