/** Types of views as data: a type's name, `[]` behind a list, `?` behind what may be null. */
export interface ViewContract {
  /** Template -> the type of its view. */
  readonly templates: Readonly<Record<string, string>>;
  /** Type -> its fields and their types. */
  readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a template knows of a value. `null` is a value of which nothing is known, so that everything may be asked of it. */
export type TemplateType = string | null;

/** The type of a list's members. */
export function memberOf(type: TemplateType): TemplateType {
  const list = type?.replace(/\?$/, '') ?? null;
  return list?.endsWith('[]') === true ? list.slice(0, -2) : null;
}

/** The fields of a type; null when it has none to check, as text and lists have. */
export function fieldsOf(
  contract: ViewContract,
  type: TemplateType,
): Readonly<Record<string, string>> | null {
  return type === null ? null : (contract.types[type.replace(/\?$/, '')] ?? null);
}
