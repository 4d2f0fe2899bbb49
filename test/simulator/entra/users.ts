export interface EntraUser {
  id: string;
  displayName: string;
  userPrincipalName: string;
  /** A personal Microsoft account: Entra refuses it here with AADSTS50020. */
  personal?: true;
  /** May use Power Automate's administrator scope. */
  tenantAdministrator?: true;
  /** Its `/me/licenseDetails`; Bookings needs a plan that holds it. */
  licences: string[];
}

/** The directory's people. What each may do in a business is that business's staff list, matched by address. */
export const contosoUsers = (): EntraUser[] => [
  { ...user('a1', 'Ada Lovelace', 'ada@contoso.com'), tenantAdministrator: true },
  user('a2', 'Mert Demir', 'mert@contoso.com'),
  user('a3', 'Li Na', 'lina@contoso.com'),
  user('a4', 'Grace Hopper', 'grace@contoso.com'),
  user('a5', 'Zeynep Kaya', 'zeynep@contoso.com'),
  user('a6', 'Tomás Rivera', 'tomas@contoso.com'),
  user('a7', 'Ingrid Olsen', 'ingrid@contoso.com'),
  { ...user('a8', 'Omar Haddad', 'omar@contoso.com'), licences: [] },
  { ...user('a9', 'Pat Doe', 'pat.doe@outlook.com'), personal: true, licences: [] },
];

const user = (suffix: string, displayName: string, userPrincipalName: string): EntraUser => ({
  id: `22222222-2222-4222-8222-2222222222${suffix}`,
  displayName,
  userPrincipalName,
  licences: ['SPE_E3'],
});
