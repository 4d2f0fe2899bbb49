import type { PartFault } from '../customerParts';
import type { ColumnField } from './columns';

/** What is wrong with a cell. `suggestions` are texts that would mend it. */
export type CellProblem = { field: ColumnField; suggestions?: string[] } & (
  | PartFault
  | {
      kind:
        | 'notADate'
        | 'dateOrder'
        | 'notATime'
        | 'timesDiffer'
        | 'gap'
        | 'overlap'
        | 'notADuration'
        | 'durationDiffers'
        | 'endBeforeStart';
    }
  | { kind: 'unknown' | 'several' | 'unknownZone'; said: string }
);

export type Wrong = (problem: CellProblem) => undefined;
export type Cell = (field: ColumnField) => string;
