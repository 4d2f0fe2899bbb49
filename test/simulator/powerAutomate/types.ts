export interface FlowTrigger {
  type: string;
  kind?: string;
  inputs?: {
    host?: { connectionName: string; operationId: string; apiId: string };
    parameters?: Record<string, unknown>;
    authentication?: string;
  };
}

export interface Flow {
  name: string;
  displayName: string;
  state: 'Started' | 'Stopped' | 'Suspended' | 'Deleted';
  flowSuspensionReason?: string;
  createdTime: string;
  lastModifiedTime: string;
  /** User principal names: the maker, and those it is shared with. */
  owner: string;
  sharedWith: string[];
  /** Lists show such a flow with `definitionSummary: {triggers: [], actions: []}`. */
  emptySummary?: true;
  /** Reading it by id is refused with 403 InsufficientCdsPermissions. */
  unreadable?: true;
  /** Made inside a solution: listed only with `include=includeSolutionCloudFlows`. */
  inSolution?: true;
  /** The latest first. */
  runs?: { startTime: string; status: 'Succeeded' | 'Failed' | 'Cancelled' | 'Running' }[];
  triggers: Record<string, FlowTrigger>;
}

export interface Environment {
  name: string;
  displayName: string;
  isDefault: boolean;
  location: string;
  flows: Flow[];
}
