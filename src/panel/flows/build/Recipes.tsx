import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { type RecipeName, recipeNames, recipesFor } from '../../../core/flowRecipes';
import type { ServiceShape } from '../../../core/triggerExpressions';
import { Field } from '../../Field';
import { Expression } from './Expression';
import { recipeName, stepText } from './recipeText';

/** What to connect, in which order, with the expressions filled in. */
export function Recipes({ shape, businessId }: { shape: ServiceShape; businessId: string }) {
  const [name, setName] = useState<RecipeName>('zoom');
  const recipe = recipesFor(shape, businessId).find((one) => one.name === name);
  return (
    <>
      <h3>{text('flowsRecipes')}</h3>
      <Field name="recipe" label={text('flowsRecipe')}>
        {(attributes) => (
          <select
            {...attributes}
            value={name}
            onChange={(event) => setName(recipeNames.find((one) => one === event.currentTarget.value) ?? 'zoom')}
          >
            {recipeNames.map((one) => (
              <option key={one} value={one}>
                {recipeName(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ol>
        {recipe?.steps.map((step) => (
          <li key={step.text}>
            {stepText(step.text)}
            {step.values.map(({ field, value }) => (
              <Expression key={field} name={field} value={value} />
            ))}
          </li>
        ))}
      </ol>
      <p class="row wrap">
        {text('flowsConnectorPages')}
        {recipe?.connectors.map((connector) => (
          <a key={connector.link} href={connector.link} target="_blank" rel="noreferrer">
            {connector.name}
          </a>
        ))}
      </p>
    </>
  );
}
