import * as z from 'zod';

// OData's primitive types as JSON carries them: https://docs.oasis-open.org/odata/odata-json-format/v4.01/

/** Edm.String, nullable. */
export const text = z.nullable(z.string());
/** Edm.String, Nullable=false. */
export const requiredText = z.string();
export const flag = z.boolean();
export const nullableFlag = z.nullable(z.boolean());
export const int32 = z.int32();
export const double = z.number();
export const nullableDouble = z.nullable(z.number());
/** Edm.Duration: days and smaller only. */
export const duration = z.string().regex(/^-?P(?=\d|T\d)(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/);
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,12})?)?$/);
export const date = z.nullable(z.string().regex(/^\d{4}-\d\d-\d\d$/));

/** Properties that Graph computes: whatever a request says about them is ignored. */
export const computedText = z.nullable(z.string()).meta({ computed: true });
export const computedRequiredText = z.string().meta({ computed: true });
export const computedFlag = z.nullable(z.boolean()).meta({ computed: true });
export const computedInt32 = z.int32().meta({ computed: true });

/** A type of the schema. Types are closed: a property that it does not have is an error, and OData says so in these words. */
export const odataType = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `The property '${issue.keys[0]}' does not exist on type 'microsoft.graph.${name}'. Make sure to only use property names that are defined by the type.`
        : undefined,
  });
