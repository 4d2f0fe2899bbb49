import type { ComponentChildren } from 'preact';
import { text } from '../../browser/i18n';
import { openOptions } from '../../browser/tabs';
import { Icon } from '../Icon';
import type { SignIn } from './useSignIn';

interface AccountBarProps extends SignIn {
  /** More buttons, before the settings. */
  children: ComponentChildren;
}

/** Who is signed in, the way out, and the way to the settings. */
export function AccountBar({ status, doing, signIn, signOut, children }: AccountBarProps) {
  const account = status?.account;
  return (
    <section class="account" aria-label={text('panelAccount')}>
      {account ? (
        <>
          <span class="who" title={account.username}>
            <Icon name="person" />
            <span>{account.name || account.username}</span>
          </span>
          <button type="button" class="quiet small" aria-disabled={doing === 'signOut'} onClick={signOut}>
            {text('panelSignOut')}
          </button>
          <button
            type="button"
            class="quiet square"
            aria-label={text('panelUseAnotherAccount')}
            title={text('panelUseAnotherAccount')}
            onClick={() => signIn(true)}
          >
            <Icon name="people" />
          </button>
        </>
      ) : (
        <span class="who brand">
          <img src="/icons/32.png" alt="" width="16" height="16" />
          <span>{text('extensionName')}</span>
        </span>
      )}
      {children}
      <button
        type="button"
        class="quiet square"
        aria-label={text('panelSettings')}
        title={text('panelSettings')}
        onClick={() => void openOptions()}
      >
        <Icon name="settings" />
      </button>
    </section>
  );
}
