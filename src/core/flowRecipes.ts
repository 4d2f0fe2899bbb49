import { ofBody, ofItem, type ServiceShape } from './triggerExpressions';

export const recipeNames = ['zoom', 'stripe', 'salesInsights', 'welcomeMail', 'crm'] as const;
export type RecipeName = (typeof recipeNames)[number];

/** What a step says, in the panel's words. */
export type StepText =
  | 'trigger'
  | 'loop'
  | 'zoomConnect'
  | 'zoomMeeting'
  | 'zoomMail'
  | 'stripeConnect'
  | 'stripeCustomer'
  | 'stripePay'
  | 'salesConnect'
  | 'salesCard'
  | 'mailConnect'
  | 'mailSend'
  | 'crmConnect'
  | 'crmFind'
  | 'crmCondition'
  | 'crmAdd'
  | 'test';

export interface RecipeStep {
  text: StepText;
  /** What goes into which field of the action: an expression for the expression box, or text as it is. */
  values: { field: string; value: string; isExpression: boolean }[];
}

export interface Recipe {
  name: RecipeName;
  /** The pages of the connectors that it needs. */
  connectors: { name: string; link: string }[];
  steps: RecipeStep[];
}

const bookings = { name: 'Microsoft Bookings', link: 'https://learn.microsoft.com/connectors/microsoftbookings/' };
const outlook = { name: 'Office 365 Outlook', link: 'https://learn.microsoft.com/connectors/office365/' };
// The three that Microsoft's own page on this names: https://learn.microsoft.com/microsoft-365/bookings/power-automate-integration
const zoom = {
  name: 'Zoom Meetings (Independent Publisher)',
  link: 'https://powerautomate.microsoft.com/connectors/details/shared_zoommeetingsip/zoom-meetings-independent-publisher/',
};
const stripe = { name: 'Stripe', link: 'https://learn.microsoft.com/connectors/stripe/' };
const salesInsights = {
  name: 'Dynamics 365 Sales Insights',
  link: 'https://learn.microsoft.com/connectors/assistantstudiov2/',
};
const dataverse = {
  name: 'Microsoft Dataverse',
  link: 'https://learn.microsoft.com/connectors/commondataserviceforapps/',
};

const expression = (field: string, value: string) => ({ field, value, isExpression: true });
const plain = (field: string, value: string) => ({ field, value, isExpression: false });
const step = (text: StepText, ...values: RecipeStep['values']): RecipeStep => ({ text, values });

/** The customer at the top of a one-to-one appointment, or the one that the loop is at. */
const customerOf = (shape: ServiceShape) =>
  shape === 'group'
    ? { name: ofItem('Name'), email: ofItem('Email') }
    : { name: ofBody('CustomerName'), email: ofBody('CustomerEmail') };

const topic = `concat(${ofBody('ServiceName')}, ' – ', ${ofBody('StartTime')})`;
// The connector describes this action's answer as a list, so that the link is not among the dynamic content.
const joinUrl = "body('Create_Meeting')?['join_url']";
/** In OData, too, a quote in a text is written twice. */
const sameEmail = (email: string) => `concat('emailaddress1 eq ''', replace(${email}, '''', ''''''), '''')`;

/** The recipes for a service, from the trigger on the business's address to a test. */
export function recipesFor(shape: ServiceShape, smtpAddress: string): Recipe[] {
  const { name, email } = customerOf(shape);
  const trigger = step('trigger', plain('Booking page', smtpAddress));
  const loop = shape === 'group' ? [step('loop', expression('Apply to each', ofBody('Customers')))] : [];
  const test = step('test');
  const mail = (text: StepText, subject: string, body: string) =>
    step(text, expression('To', email), expression('Subject', subject), expression('Body', body));
  return [
    {
      name: 'zoom',
      connectors: [bookings, zoom, outlook],
      steps: [
        trigger,
        step('zoomConnect'),
        step(
          'zoomMeeting',
          expression('topic', topic),
          plain('type', '2'),
          expression('start_time', ofBody('StartTime')),
          expression('duration', `string(${ofBody('Duration')})`),
        ),
        ...loop,
        mail('zoomMail', topic, joinUrl),
        test,
      ],
    },
    {
      name: 'stripe',
      connectors: [bookings, stripe, outlook],
      steps: [
        trigger,
        step('stripeConnect'),
        ...loop,
        step('stripeCustomer', expression('Name', name), expression('Email', email), expression('Description', topic)),
        step('stripePay', expression('To', email)),
        test,
      ],
    },
    {
      name: 'salesInsights',
      connectors: [bookings, salesInsights],
      steps: [
        trigger,
        step('salesConnect'),
        ...loop,
        step(
          'salesCard',
          expression('Card Name', `concat('Bookings ', ${ofBody('Id')})`),
          expression('Card Header', ofBody('ServiceName')),
          expression('Card Text', `concat(${name}, ' – ', ${ofBody('StartTime')})`),
        ),
        test,
      ],
    },
    {
      name: 'welcomeMail',
      connectors: [bookings, outlook],
      steps: [trigger, step('mailConnect'), ...loop, mail('mailSend', ofBody('ServiceName'), name), test],
    },
    {
      name: 'crm',
      connectors: [bookings, dataverse],
      steps: [
        trigger,
        step('crmConnect'),
        ...loop,
        step('crmFind', plain('Table name', 'Contacts'), expression('Filter rows', sameEmail(email))),
        step('crmCondition', expression('Condition', "empty(outputs('List_rows')?['body/value'])")),
        step(
          'crmAdd',
          plain('Table name', 'Contacts'),
          expression('Last Name', name),
          expression('Email', email),
          ...(shape === 'group' ? [] : [expression('Business Phone', ofBody('CustomerPhone'))]),
        ),
        test,
      ],
    },
  ];
}
