import type { ComponentChildren } from 'preact';
import type { PlaceFields } from '../../../core/more/moreFields';
import { partField, placeParts } from '../../../core/more/places';
import { Field } from '../../Field';
import { partText } from './moreWords';

interface PlacePartsProps {
  of: 'place' | 'customerPlace';
  legend: string;
  place: PlaceFields;
  set: (place: PlaceFields, field: string) => void;
  problem: (field: string) => string | undefined;
  /** Below the parts. */
  children?: ComponentChildren;
}

/** A place: its name, and the parts of its address. Each may stay empty. */
export const PlaceParts = ({ of, legend, place, set, problem, children }: PlacePartsProps) => (
  <fieldset class="place">
    <legend>{legend}</legend>
    <div class="columns">
      {placeParts.map((part) => {
        const name = partField(of, part);
        return (
          <Field key={part} name={name} label={partText(part)} problem={problem(name)}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                autocomplete="off"
                value={place[part]}
                onInput={(event) => set({ ...place, [part]: event.currentTarget.value }, name)}
              />
            )}
          </Field>
        );
      })}
    </div>
    {children && <div class="hint">{children}</div>}
  </fieldset>
);
