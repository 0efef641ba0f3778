type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: Schema[];
};

const KNOWN =
  '$schema $id title description default format type properties required additionalProperties propertyNames items anyOf enum const minimum maximum minItems maxItems maxLength pattern'.split(
    ' ',
  );

/** Where a value breaks a JSON Schema, or undefined; written for these tests, and only for the words they need. */
export function fault(schema: Schema, value: unknown, path = ''): string | undefined {
  const unknown = Object.keys(schema).find((word) => !KNOWN.includes(word));
  if (unknown) throw new Error(`this validator does not know "${unknown}"`);
  const wrong = (word: string) => `${path || 'file'}: ${word}`;
  const { type, anyOf, minimum, maximum, minItems, maxItems, maxLength, pattern } = schema;
  if (type && !hasType(value, type as string)) return wrong('type');
  if ('const' in schema && value !== schema.const) return wrong('const');
  if (schema.enum && !(schema.enum as unknown[]).includes(value)) return wrong('enum');
  if (anyOf?.every((option) => fault(option, value, path))) return wrong('anyOf');
  if (typeof value === 'number') {
    if (value < ((minimum as number) ?? -Infinity)) return wrong('minimum');
    if (value > ((maximum as number) ?? Infinity)) return wrong('maximum');
  }
  if (typeof value === 'string') {
    if (value.length > ((maxLength as number) ?? Infinity)) return wrong('maxLength');
    if (pattern && !new RegExp(pattern as string).test(value)) return wrong('pattern');
  }
  if (Array.isArray(value)) {
    if (value.length < ((minItems as number) ?? 0)) return wrong('minItems');
    if (value.length > ((maxItems as number) ?? Infinity)) return wrong('maxItems');
    return first(value.map((item, i) => schema.items && fault(schema.items, item, `${path}/${i}`)));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const missing = (schema.required as string[] | undefined)?.find((name) => !Object.hasOwn(value, name));
  if (missing) return wrong(`required ${missing}`);
  return first(
    Object.entries(value).map(([name, inner]) => {
      const misnamed = schema.propertyNames && fault(schema.propertyNames, name, `${path}/${name}`);
      const property = schema.properties?.[name] ?? schema.additionalProperties;
      if (property === false) return `${path}/${name}: not allowed`;
      return (
        misnamed ?? (typeof property === 'object' ? fault(property, inner, `${path}/${name}`) : undefined)
      );
    }),
  );
}

/** Every schema within a schema that stands for a named value, with its path. */
export function* described(schema: Schema, path = ''): Generator<[string, Schema]> {
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    yield [`${path}/${name}`, inner];
    yield* described(inner, `${path}/${name}`);
  }
  for (const inner of [schema.items, schema.additionalProperties]) {
    if (typeof inner === 'object') yield* described(inner, `${path}/*`);
  }
}

const first = (faults: (string | undefined)[]) => faults.find((each) => each !== undefined);

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
