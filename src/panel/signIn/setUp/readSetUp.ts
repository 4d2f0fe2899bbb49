import { text } from '../../../browser/i18n';
import { readPolicy } from '../../../browser/policy';
import { readSettings } from '../../../browser/storage';
import { redirectAddress } from '../../../browser/webAuthFlow';
import { effectiveSettings } from '../../../core/settings';
import { setUpText } from '../../../core/setUpText';

/** The set-up for this installation, with what is known of it, in the person's language. */
export async function readSetUp(): Promise<string> {
  const [options, policy] = await Promise.all([readSettings(), readPolicy()]);
  const { settings, missing } = effectiveSettings(options, policy, __CLIENT_ID__);
  return setUpText(redirectAddress(), settings, missing.length === 0, {
    title: text('setUpTitle'),
    register: text('setUpRegister'),
    permissions: text('setUpPermissions'),
    forAppointments: text('setUpForAppointments'),
    forLicence: text('setUpForLicence'),
    forFlows: text('setUpForFlows'),
    consent: text('setUpConsent'),
    consentPrinted: text('setUpConsentPrinted'),
    sendBack: text('setUpSendBack'),
    azureCli: text('setUpAzureCli'),
    powerShell: text('setUpPowerShell'),
  });
}
