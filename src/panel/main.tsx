import { render } from 'preact';
import { locale } from '../browser/i18n';
import { Panel } from './Panel';

document.documentElement.lang = locale;
render(<Panel />, document.body);
