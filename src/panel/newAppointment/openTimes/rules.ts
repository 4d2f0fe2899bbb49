// What judges a chosen time, and how that is said: loaded once there is a time to judge.
export { judgeTime } from '../../../core/judgeTime';
export { RuleNotice, RuleRefusal } from './RuleNotice';
