import { text } from '../browser/i18n';

/** The manifest's permissions, and what each is for: docs/permissions.md says what breaks without it. */
const permissions = [
  ['storage', () => text('optionsPermissionStorage')],
  ['identity', () => text('optionsPermissionIdentity')],
  ...(__FIREFOX__ ? [] : [['offscreen', () => text('optionsPermissionOffscreen')] as const]),
  ...(__FIREFOX__ ? [] : [['sidePanel', () => text('optionsPermissionSidePanel')] as const]),
  ['activeTab', () => text('optionsPermissionActiveTab')],
  ['contextMenus', () => text('optionsPermissionContextMenus')],
  ['clipboardWrite', () => text('optionsPermissionClipboardWrite')],
  ['alarms', () => text('optionsPermissionAlarms')],
] as const;

/** What the browser lets this extension do. */
export const Permissions = () => (
  <section class="card">
    <h2>{text('optionsPermissions')}</h2>
    <p class="soft">{text('optionsPermissionsLead')}</p>
    <dl>
      {permissions.map(([name, reason]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{reason()}</dd>
        </div>
      ))}
    </dl>
  </section>
);
