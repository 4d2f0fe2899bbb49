// Loaded when "More" is first opened, the service asks something, or something was typed behind it.
export { checkMore, ofCustomer, withMore } from '../../../core/more/checkMore';
export { More } from './More';
export { Questions } from './Questions';
