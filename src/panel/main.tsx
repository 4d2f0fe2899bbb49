import { render } from 'preact';
import { locale } from '../browser/i18n';
import { loadForm } from './business/BusinessPanel';
import { Panel } from './Panel';

document.documentElement.lang = locale;
render(<Panel />, document.body);
// What comes next in most cases, on its way before anybody asks.
void loadForm();
