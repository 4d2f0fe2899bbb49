import { text } from '../../../browser/i18n';
import type { Judgement } from '../../../core/judgement';
import { Icon } from '../../Icon';
import { counted } from '../../words';
import { ruleText, type Told } from './ruleText';

interface RuleNoticeProps extends Told {
  judgement: Judgement;
  /** An appointment that exists is moved there, and none is created. */
  isMove?: boolean;
}

const RuleList = ({ judgement, ...told }: RuleNoticeProps) => (
  <ul class="bullets">
    {judgement.brokenRules.map((broken) => {
      const words = ruleText(broken, told);
      return <li key={words}>{words}</li>;
    })}
  </ul>
);

const consequenceText = ({ consequence }: Judgement, isMove = false): string => {
  switch (consequence) {
    case 'mayOverride':
      return text(isMove ? 'ruleMayMove' : 'ruleMayOverride');
    case 'refused':
      return text('ruleRefused');
    case 'toldOnly':
      return text(isMove ? 'ruleMoveToldOnly' : 'ruleToldOnly');
  }
};

/** The rules that the chosen time breaks, said before Create. That a time has passed the form itself asks about. */
export function RuleNotice({ judgement, isMove = false, ...told }: RuleNoticeProps) {
  const isAsked = judgement.consequence !== 'refused';
  const brokenRules = judgement.brokenRules.filter(({ rule }) => !(isAsked && rule === 'inThePast'));
  if (brokenRules.length === 0) return null;
  return (
    <div class="notice warning">
      <Icon name="warning" />
      <div>
        <p class="strong">{counted(brokenRules.length, 'ruleBroken_one', 'ruleBroken_other')}</p>
        <RuleList judgement={{ ...judgement, brokenRules }} {...told} />
        <p>{consequenceText(judgement, isMove)}</p>
      </div>
    </div>
  );
}

/** Why the last press of Create did nothing. */
export const RuleRefusal = ({ judgement, ...told }: RuleNoticeProps) => (
  <div class="notice bad">
    <Icon name="error" />
    <div>
      <p class="strong">{text('formNotCreated')}</p>
      <RuleList judgement={judgement} {...told} />
      <p>{consequenceText(judgement)}</p>
    </div>
  </div>
);
