import type { World } from '../world';
import type { Environment, Flow, FlowTrigger } from './types';

// Shapes as PnP's CLI recorded them: https://github.com/pnp/cli-microsoft365/tree/main/src/m365/flow/commands

const root = '/providers/Microsoft.ProcessSimple/environments';
const apiId = '/providers/Microsoft.PowerApps/apis/shared_logicflows';

const environmentReference = ({ name }: Environment) => ({
  name,
  type: 'Microsoft.ProcessSimple/environments',
  id: `${root}/${name}`,
});

export const presentEnvironment = (environment: Environment) => ({
  ...environmentReference(environment),
  location: environment.location,
  properties: {
    displayName: environment.displayName,
    createdTime: '2024-01-15T09:00:00.0000000Z',
    provisioningState: 'Succeeded',
    environmentSku: environment.isDefault ? 'Default' : 'Production',
    environmentType: 'Production',
    isDefault: environment.isDefault,
    azureRegionHint: environment.location,
    runtimeEndpoints: { 'microsoft.ProcessSimple': 'https://api.flow.microsoft.com' },
  },
});

/** The summary names the operation. Which mailbox it is on stands in the definition only. */
const summaryOf = (trigger: FlowTrigger, expanded: boolean) => ({
  type: trigger.type,
  ...(trigger.kind ? { kind: trigger.kind } : {}),
  ...(trigger.inputs?.host ? { swaggerOperationId: trigger.inputs.host.operationId } : {}),
  ...(trigger.inputs?.host && expanded
    ? {
        api: {
          name: trigger.inputs.host.connectionName,
          id: trigger.inputs.host.apiId,
          properties: { tier: 'Standard' },
        },
      }
    : {}),
  metadata: { operationMetadataId: '5e6bd1a3-7b0c-4dd1-9d5c-1f1a9d2a9c11' },
});

function creatorOf(world: World, flow: Flow) {
  const user = world.entra.knobs.users.find((each) => each.userPrincipalName === flow.owner);
  const objectId = user?.id ?? '';
  return { tenantId: world.entra.tenantId, objectId, userId: objectId, userType: 'ActiveDirectory' };
}

export interface Detail {
  definition: boolean;
  emptySummary: boolean;
  expanded: boolean;
}

export function presentFlow(
  world: World,
  environment: Environment,
  flow: Flow,
  { definition, emptySummary, expanded }: Detail,
) {
  const triggers = Object.values(flow.triggers);
  const connections = triggers.flatMap(({ inputs }) => (inputs?.host ? [inputs.host] : []));
  return {
    name: flow.name,
    id: `${root}/${environment.name}/flows/${flow.name}`,
    type: 'Microsoft.ProcessSimple/environments/flows',
    properties: {
      apiId,
      displayName: flow.displayName,
      state: flow.state,
      flowSuspensionReason: flow.flowSuspensionReason ?? 'None',
      createdTime: flow.createdTime,
      lastModifiedTime: flow.lastModifiedTime,
      environment: environmentReference(environment),
      definitionSummary: {
        triggers: emptySummary ? [] : triggers.map((trigger) => summaryOf(trigger, expanded)),
        actions: emptySummary ? [] : [{ type: 'Compose', metadata: {} }],
      },
      creator: creatorOf(world, flow),
      provisioningMethod: 'FromDefinition',
      ...(flow.inSolution ? { workflowEntityId: flow.name } : {}),
      ...(definition
        ? {
            definition: {
              $schema:
                'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
              contentVersion: '1.0.0.0',
              parameters: {
                $connections: { defaultValue: {}, type: 'Object' },
                $authentication: { defaultValue: {}, type: 'SecureObject' },
              },
              triggers: flow.triggers,
              actions: { Compose: { runAfter: {}, type: 'Compose', inputs: '@triggerBody()' } },
            },
            connectionReferences: Object.fromEntries(
              connections.map((host) => [
                host.connectionName,
                {
                  connectionName: `${host.connectionName}-1`,
                  source: 'Embedded',
                  id: host.apiId,
                  tier: 'NotSpecified',
                },
              ]),
            ),
          }
        : {}),
    },
  };
}

/** `error` and `code` come with a run that failed. */
export const presentRuns = (environment: Environment, { name, runs = [] }: Flow) =>
  runs.map(({ startTime, status }, at) => {
    const run = `0858${name.slice(0, 8)}CU${at}`;
    return {
      name: run,
      id: `${root}/${environment.name}/flows/${name}/runs/${run}`,
      type: 'Microsoft.ProcessSimple/environments/flows/runs',
      properties: {
        startTime,
        ...(status === 'Running' ? {} : { endTime: startTime }),
        status,
        correlation: { clientTrackingId: run },
        trigger: { name: 'trigger', startTime, endTime: startTime, status: 'Succeeded' },
        ...(status === 'Failed'
          ? { code: 'ActionFailed', error: { code: 'ActionFailed', message: 'An action failed.' } }
          : {}),
      },
    };
  });
