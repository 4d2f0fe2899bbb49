import { json, type Reply } from '../http';
import { GraphError, traceHeaders } from './errors';
import { guid } from './ids';
import { type GraphRequest, root } from './request';

const headers = (request: GraphRequest) => traceHeaders(request.call);

/** Service plans of the licence; MICROSOFTBOOKINGS is the one that counts. */
const servicePlans = [
  { servicePlanName: 'EXCHANGE_S_ENTERPRISE', servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0' },
  { servicePlanName: 'MICROSOFTBOOKINGS', servicePlanId: '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2' },
].map((plan) => ({ ...plan, provisioningStatus: 'Success', appliesTo: 'User' }));

export function me(request: GraphRequest, [child, ...rest]: string[]): Reply | undefined {
  const { user, scopes, call } = request;
  if (call.method !== 'GET' || rest.length > 0) return undefined;
  if (!scopes.includes('User.Read')) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  const context = `${root(request)}/$metadata#users`;
  if (child === undefined) {
    const { id, displayName, userPrincipalName } = user;
    const [givenName = '', ...surname] = displayName.split(' ');
    return json(
      200,
      {
        '@odata.context': `${context}/$entity`,
        id,
        displayName,
        givenName,
        surname: surname.join(' '),
        userPrincipalName,
        mail: userPrincipalName,
        businessPhones: [],
        jobTitle: null,
        mobilePhone: null,
        officeLocation: null,
        preferredLanguage: 'en-US',
      },
      headers(request),
    );
  }
  if (child !== 'licenseDetails') return undefined;
  const value = user.licences.map((skuPartNumber) => ({
    id: guid(`licence ${user.id} ${skuPartNumber}`),
    skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965',
    skuPartNumber,
    servicePlans,
  }));
  return json(200, { '@odata.context': `${context}('${user.id}')/licenseDetails`, value }, headers(request));
}
