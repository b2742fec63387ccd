/**
 * The part of the Standard Schema interface (version 1, standardschema.dev) that pagakit uses.
 *
 * zod schemas satisfy it as they are, and so would those of valibot or arktype; the contract itself depends on none.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** Either the validated value, or the issues that stopped it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/** One reason why a value was refused, and where. */
export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
  /** Where a value fits none of several shapes: the issues of each, in their order. zod adds them. */
  readonly errors?: readonly (readonly SchemaIssue[])[] | undefined
}

/** Any schema, whatever it describes. */
export type AnySchema = StandardSchema<unknown, unknown>

/** What a caller may hand to a schema. */
export type SchemaInput<Schema extends AnySchema> = NonNullable<Schema['~standard']['types']>['input']

/** What a schema gives back. */
export type SchemaOutput<Schema extends AnySchema> = NonNullable<Schema['~standard']['types']>['output']
