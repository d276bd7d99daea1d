/** The part of a zod schema that tells which fields it knows. */
interface Inspectable {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly options?: readonly unknown[];
  readonly unwrap?: () => unknown;
}

/** Names of the fields that a schema knows at `path`: those of a photo at `['photos', 0]`; none where it has no fields. */
export function knownFields(schema: unknown, path: readonly PropertyKey[]): string[] {
  let found = schema;
  for (const part of path)
    found = typeof part === 'number' ? unwrapped(found).element : shapeOf(found)?.[String(part)];
  return Object.keys(shapeOf(found) ?? {});
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  const inner = unwrapped(schema);
  if (inner.shape !== undefined) return inner.shape;
  for (const option of inner.options ?? []) {
    if (typeof option === 'object' && shapeOf(option) !== null) return shapeOf(option);
  }
  return null;
}

function unwrapped(schema: unknown): Inspectable {
  let inner = (schema ?? {}) as Inspectable;
  while (inner.shape === undefined && inner.element === undefined && inner.unwrap !== undefined)
    inner = inner.unwrap() as Inspectable;
  return inner;
}
