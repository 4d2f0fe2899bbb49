import { render } from 'preact';
import { locale } from '../browser/i18n';
import { loadForm } from './business/BusinessPanel';
import { readOpening } from './opening';
import { Panel } from './Panel';

/** A page behind the panel that does not answer, or a store that hangs, costs the first frame no more than this. */
const patience = 100;

async function start(): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const opening = await Promise.race([readOpening().catch(() => undefined), late]);
  render(<Panel opening={opening} />, document.body);
  // Who signs in needs it next.
  await loadForm();
}

document.documentElement.lang = locale;
// Not awaited here: a module that is makes a script of its own of each that it imports (Rolldown 1.0).
void start();
