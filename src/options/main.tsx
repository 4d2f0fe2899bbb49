import { render } from 'preact';
import { locale, text } from '../browser/i18n';
import { Options } from './Options';

document.documentElement.lang = locale;
document.title = `${text('optionsTitle')} – ${text('extensionName')}`;
render(<Options />, document.body);
