import { useEffect, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { FormFields } from '../../core/formFields';
import type { BusinessOverview } from '../../core/messages';
import type { MoreFields } from '../../core/more/moreFields';
import { FailureNotice } from '../FailureNotice';
import { FoldButton } from '../FoldButton';
import { ManyButton } from '../many/ManyButton';
import { useModule } from '../useModule';
import type { FormDraft } from './formDraft';

export interface TemplatesProps {
  businessId: string;
  overview: BusinessOverview | undefined;
  /** What the form shows. */
  fields: FormFields;
  more: MoreFields | undefined;
  change: (changed: (before: FormDraft) => FormDraft) => Promise<void>;
}

/** The templates of the business, folded away until they are wanted; open where an import asked for this tab. */
export function TemplatesPart(props: TemplatesProps) {
  const [shown, show] = useState(false);
  const { module: part, failure } = useModule(() => import('./templates/Templates'), shown);
  useEffect(() => {
    if (location.hash === '#templates') show(true);
  }, []);
  return (
    <section class="templates">
      <FoldButton icon="template" controls="templates" shown={shown} onToggle={() => show(!shown)}>
        {text('templateHeading')}
      </FoldButton>
      <ManyButton businessId={props.businessId} />
      <div id="templates">
        {shown && failure && <FailureNotice failure={failure} />}
        {shown && part && <part.Templates {...props} />}
      </div>
    </section>
  );
}
