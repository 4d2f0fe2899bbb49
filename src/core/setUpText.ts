import { adminConsentUrl } from './adminConsent';
import { clouds } from './clouds';
import { permissionName } from './scopes';
import type { Settings } from './settings';

const graph = '00000003-0000-0000-c000-000000000000';
const flowService = '7df0a125-d3be-4c96-aa54-591f83ff541c';

/** Delegated permissions of Microsoft Graph by their ids: https://learn.microsoft.com/graph/permissions-reference */
const graphScopeIds = {
  graph: '02a5a114-36a6-46ff-a102-954d89d9ab02',
  licence: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
} as const;

/** What az and the Graph module call the clouds. */
const cloudNames: Record<Settings['cloud'], { az: string; powerShell: string }> = {
  global: { az: 'AzureCloud', powerShell: 'Global' },
  usGovernmentL4: { az: 'AzureUSGovernment', powerShell: 'USGov' },
  usGovernmentL5: { az: 'AzureUSGovernment', powerShell: 'USGovDoD' },
  china: { az: 'AzureChinaCloud', powerShell: 'China' },
};

/** The sentences between the values, in the person's language. */
export interface SetUpWords {
  title: string;
  register: string;
  permissions: string;
  forAppointments: string;
  forLicence: string;
  forFlows: string;
  consent: string;
  consentPrinted: string;
  sendBack: string;
  azureCli: string;
  powerShell: string;
}

/**
 * All that a tenant's administrator needs to register the application for this installation, to be sent as plain text: values,
 * and commands that do it. Where the ids are not known yet, the commands print the link for consent.
 */
export function setUpText(
  redirectAddress: string,
  settings: Settings,
  isRegistered: boolean,
  words: SetUpWords,
): string {
  const { hasFlows } = clouds[settings.cloud];
  return [
    words.title,
    `1. ${words.register}\n   ${redirectAddress}`,
    [
      `2. ${words.permissions}`,
      `   Microsoft Graph (${graph})`,
      `     ${permissionName('graph')} (${graphScopeIds.graph}): ${words.forAppointments}`,
      ...(hasFlows ? [`     ${permissionName('licence')} (${graphScopeIds.licence}): ${words.forLicence}`] : []),
      ...(hasFlows ? [`   Flow Service (${flowService})`, `     ${permissionName('flows')}: ${words.forFlows}`] : []),
    ].join('\n'),
    `3. ${words.consent}\n   ${isRegistered ? adminConsentUrl('graph', settings, redirectAddress) : words.consentPrinted}`,
    `4. ${words.sendBack}`,
    `${words.azureCli}\n\n${azureCli(redirectAddress, settings)}`,
    `${words.powerShell}\n\n${powerShell(redirectAddress, settings)}`,
    '',
  ].join('\n\n');
}

/** The link for consent with a shell's variables for what only the commands know. */
const consentLink = (redirectAddress: string, settings: Settings, clientId: string, tenantId: string): string =>
  adminConsentUrl('graph', { ...settings, clientId: 'CLIENT', tenantId: 'TENANT' }, redirectAddress)
    .replace('CLIENT', clientId)
    .replace('TENANT', tenantId);

function azureCli(redirectAddress: string, settings: Settings): string {
  const { graph: graphHost, hasFlows } = clouds[settings.cloud];
  return [
    ...(settings.cloud === 'global' ? [] : [`az cloud set --name ${cloudNames[settings.cloud].az}`]),
    'az login --allow-no-subscriptions',
    'clientId=$(az ad app create --display-name "Bookings Overlay" --sign-in-audience AzureADMyOrg --query appId -o tsv)',
    `az rest --method PATCH --uri "${graphHost}/v1.0/applications(appId='$clientId')" \\`,
    `  --headers Content-Type=application/json --body '{"spa":{"redirectUris":["${redirectAddress}"]}}'`,
    `az ad app permission add --id "$clientId" --api ${graph} \\`,
    `  --api-permissions ${graphScopeIds.graph}=Scope${hasFlows ? ` ${graphScopeIds.licence}=Scope` : ''}`,
    ...(hasFlows
      ? [
          `flowScope=$(az ad sp show --id ${flowService} --query "oauth2PermissionScopes[?value=='${permissionName('flows')}'].id" -o tsv)`,
          `az ad app permission add --id "$clientId" --api ${flowService} --api-permissions "$flowScope=Scope"`,
        ]
      : []),
    'tenantId=$(az account show --query tenantId -o tsv)',
    'echo "Application (client) ID: $clientId"; echo "Directory (tenant) ID: $tenantId"',
    `echo "${consentLink(redirectAddress, settings, '$clientId', '$tenantId')}"`,
  ].join('\n');
}

function powerShell(redirectAddress: string, settings: Settings): string {
  const { hasFlows } = clouds[settings.cloud];
  const environment = settings.cloud === 'global' ? '' : ` -Environment ${cloudNames[settings.cloud].powerShell}`;
  return [
    `Connect-MgGraph -Scopes 'Application.ReadWrite.All'${environment}`,
    '$access = @(',
    `  @{ ResourceAppId = '${graph}'; ResourceAccess = @(`,
    `    @{ Id = '${graphScopeIds.graph}'; Type = 'Scope' }`,
    ...(hasFlows ? [`    @{ Id = '${graphScopeIds.licence}'; Type = 'Scope' }`] : []),
    '  ) }',
    ')',
    ...(hasFlows
      ? [
          `$flowService = Get-MgServicePrincipal -Filter "appId eq '${flowService}'"`,
          `$flowScope = $flowService.Oauth2PermissionScopes | Where-Object Value -eq '${permissionName('flows')}'`,
          `$access += @{ ResourceAppId = '${flowService}'; ResourceAccess = @(@{ Id = $flowScope.Id; Type = 'Scope' }) }`,
        ]
      : []),
    "$app = New-MgApplication -DisplayName 'Bookings Overlay' -SignInAudience AzureADMyOrg `",
    `  -Spa @{ RedirectUris = @('${redirectAddress}') } -RequiredResourceAccess $access`,
    '$tenantId = (Get-MgContext).TenantId',
    '"Application (client) ID: $($app.AppId)"; "Directory (tenant) ID: $tenantId"',
    `"${consentLink(redirectAddress, settings, '$($app.AppId)', '$tenantId')}"`,
  ].join('\n');
}
