import { type MessageKey, text } from '../../../browser/i18n';
import type { RecipeName, StepText } from '../../../core/flowRecipes';

const names: Record<RecipeName, MessageKey> = {
  zoom: 'flowsRecipeZoom',
  stripe: 'flowsRecipeStripe',
  salesInsights: 'flowsRecipeSales',
  welcomeMail: 'flowsRecipeMail',
  crm: 'flowsRecipeCrm',
};

const steps: Record<StepText, MessageKey> = {
  trigger: 'flowsStepTrigger',
  loop: 'flowsStepLoop',
  zoomConnect: 'flowsStepZoomConnect',
  zoomMeeting: 'flowsStepZoomMeeting',
  zoomMail: 'flowsStepZoomMail',
  stripeConnect: 'flowsStepStripeConnect',
  stripeCustomer: 'flowsStepStripeCustomer',
  stripePay: 'flowsStepStripePay',
  salesConnect: 'flowsStepSalesConnect',
  salesCard: 'flowsStepSalesCard',
  mailConnect: 'flowsStepMailConnect',
  mailSend: 'flowsStepMailSend',
  crmConnect: 'flowsStepCrmConnect',
  crmFind: 'flowsStepCrmFind',
  crmCondition: 'flowsStepCrmCondition',
  crmAdd: 'flowsStepCrmAdd',
  test: 'flowsStepTest',
};

export const recipeName = (name: RecipeName): string => text(names[name]);
export const stepText = (step: StepText): string => text(steps[step]);
