import { fieldsOf, memberOf, type TemplateType, type ViewContract } from './template-types.ts';
import { part, partsOf, valueOf, type TemplateNode } from './template-syntax.ts';

/** A name in a template that its view does not have. */
export interface UnknownVariable {
  readonly template: string;
  readonly node: TemplateNode;
  /** As written: `article.headlin`. */
  readonly name: string;
  /** What could have been meant. */
  readonly known: readonly string[];
}

/** Finds a template's tree by its name; null when there is none, which is told elsewhere. */
export type FindTree = (template: string) => TemplateNode | null;

interface Macro {
  readonly template: string;
  readonly node: TemplateNode;
}

/** What is known while one template of a page is walked. */
interface Walk {
  readonly template: string;
  readonly contract: ViewContract;
  readonly findTree: FindTree;
  readonly macros: Map<string, Macro>;
  readonly found: UnknownVariable[];
  /** Macros that are being followed, so that one that calls itself ends. */
  readonly following: readonly TemplateNode[];
}

/** Names that nunjucks itself gives. */
const builtIn = new Set([
  'loop',
  'super',
  'caller',
  'range',
  'cycler',
  'joiner',
  'true',
  'false',
  'none',
]);

/**
 * Every variable of a page's template, of what it extends and includes, and of the macros it calls
 * with what it hands them, that is not in the page's view. Looks at the text alone, so
 * that a wrong name in a branch that no page of today takes is found, too.
 */
export function unknownVariables(
  template: string,
  contract: ViewContract,
  findTree: FindTree,
): UnknownVariable[] {
  const view = contract.templates[template] ?? null;
  const scope = new Map<string, TemplateType>(Object.entries(fieldsOf(contract, view) ?? {}));
  const walk: Walk = { template, contract, findTree, macros: new Map(), found: [], following: [] };
  const tree = findTree(template);
  if (tree !== null) visit(tree, scope, walk);
  return walk.found;
}

function visit(node: TemplateNode, scope: Map<string, TemplateType>, walk: Walk): void {
  switch (node.typename) {
    case 'Extends':
    case 'Include': {
      const name = valueOf(part(node, 'template'));
      const tree = name === null ? null : walk.findTree(name);
      if (name !== null && tree !== null) visit(tree, new Map(scope), { ...walk, template: name });
      return;
    }
    case 'FromImport':
      importMacros(node, scope, walk);
      return;
    case 'Import':
      scope.set(valueOf(part(node, 'target')) ?? '', null);
      return;
    case 'Macro':
      walk.macros.set(valueOf(part(node, 'name')) ?? '', { template: walk.template, node });
      return;
    case 'Set':
      for (const target of node.targets as readonly TemplateNode[]) {
        const value = part(node, 'value');
        scope.set(valueOf(target) ?? '', value === null ? null : typeOf(value, scope, walk));
      }
      return;
    case 'For': {
      const list = part(node, 'arr');
      const inner = new Map(scope);
      const member = list === null ? null : memberOf(typeOf(list, scope, walk));
      const name = part(node, 'name');
      for (const each of name?.typename === 'Array' ? partsOf(name) : [name])
        inner.set(valueOf(each) ?? '', name?.typename === 'Array' ? null : member);
      for (const below of [part(node, 'body'), part(node, 'else_')])
        if (below !== null) visit(below, inner, walk);
      return;
    }
    case 'Block':
    case 'Capture': {
      const body = part(node, 'body');
      if (body !== null) visit(body, new Map(scope), walk);
      return;
    }
    case 'Symbol':
    case 'LookupVal':
    case 'FunCall':
    case 'Filter':
    case 'Or':
    case 'InlineIf':
      typeOf(node, scope, walk);
      return;
    default:
      for (const below of partsOf(node)) visit(below, scope, walk);
  }
}

function typeOf(node: TemplateNode, scope: Map<string, TemplateType>, walk: Walk): TemplateType {
  switch (node.typename) {
    case 'Symbol': {
      const name = valueOf(node) ?? '';
      if (!scope.has(name) && !builtIn.has(name) && !walk.macros.has(name))
        walk.found.push({ template: walk.template, node, name, known: [...scope.keys()] });
      return scope.get(name) ?? null;
    }
    case 'LookupVal':
      return typeOfField(node, scope, walk);
    case 'Or':
    case 'InlineIf': {
      const types = partsOf(node).map((below) => typeOf(below, scope, walk));
      return (node.typename === 'Or' ? types[0] : types[1]) ?? null;
    }
    case 'FunCall':
      followCall(node, scope, walk);
      return null;
    case 'Filter':
      // Its name is no variable.
      for (const argument of partsOf(part(node, 'args') ?? node)) typeOf(argument, scope, walk);
      return null;
    case 'Pair':
    case 'KeywordArgs':
    case 'Dict':
      for (const pair of partsOf(node)) {
        const value = part(pair, 'value');
        if (value !== null) typeOf(value, scope, walk);
      }
      return null;
    default:
      for (const below of partsOf(node)) typeOf(below, scope, walk);
      return null;
  }
}

function typeOfField(
  node: TemplateNode,
  scope: Map<string, TemplateType>,
  walk: Walk,
): TemplateType {
  const target = part(node, 'target');
  const key = part(node, 'val');
  const owner = target === null ? null : typeOf(target, scope, walk);
  if (key?.typename !== 'Literal') {
    if (key !== null) typeOf(key, scope, walk);
    return null;
  }
  const fields = fieldsOf(walk.contract, owner);
  const name = valueOf(key);
  if (fields === null || name === null) return null;
  const type = fields[name];
  if (type === undefined)
    walk.found.push({
      template: walk.template,
      node: key,
      name: written(node),
      known: Object.keys(fields),
    });
  return type ?? null;
}

/** `article.print.page` as written. */
function written(node: TemplateNode | null): string {
  if (node?.typename === 'LookupVal')
    return `${written(part(node, 'target'))}.${valueOf(part(node, 'val')) ?? '…'}`;
  return valueOf(node) ?? '…';
}

function importMacros(node: TemplateNode, scope: Map<string, TemplateType>, walk: Walk): void {
  const name = valueOf(part(node, 'template'));
  const tree = name === null ? null : walk.findTree(name);
  const macros = new Map<string, Macro>();
  if (name !== null && tree !== null)
    visit(tree, new Map(), { ...walk, template: name, macros, found: [] });
  for (const imported of partsOf(part(node, 'names') ?? node)) {
    const isPair = imported.typename === 'Pair';
    const original = valueOf(isPair ? part(imported, 'key') : imported) ?? '';
    const alias = valueOf(isPair ? part(imported, 'value') : imported) ?? '';
    const macro = macros.get(original);
    if (macro === undefined) scope.set(alias, null);
    else walk.macros.set(alias, macro);
  }
}

/** Walks a macro with the types of what this call hands it. */
function followCall(node: TemplateNode, scope: Map<string, TemplateType>, walk: Walk): void {
  const name = part(node, 'name');
  const handed = partsOf(part(node, 'args') ?? node)
    .filter(({ typename }) => typename !== 'KeywordArgs')
    .map((argument) => typeOf(argument, scope, walk));
  const macro = name?.typename === 'Symbol' ? walk.macros.get(valueOf(name) ?? '') : undefined;
  if (macro === undefined) {
    if (name !== null) typeOf(name, scope, walk);
    return;
  }
  if (walk.following.includes(macro.node)) return;
  const inner = new Map<string, TemplateType>();
  const parameters = partsOf(part(macro.node, 'args') ?? node);
  let index = 0;
  for (const parameter of parameters) {
    if (parameter.typename === 'Symbol')
      inner.set(valueOf(parameter) ?? '', handed[index++] ?? null);
    else
      for (const pair of partsOf(parameter))
        inner.set(valueOf(part(pair, 'key')) ?? '', handed[index++] ?? null);
  }
  const body = part(macro.node, 'body');
  const own = macrosOf(macro.template, walk);
  if (body !== null)
    visit(body, inner, {
      ...walk,
      template: macro.template,
      macros: own,
      following: [...walk.following, macro.node],
    });
}

/** The macros that a template defines and imports itself. */
function macrosOf(template: string, walk: Walk): Map<string, Macro> {
  const macros = new Map<string, Macro>();
  const tree = walk.findTree(template);
  const local: Walk = { ...walk, template, macros, found: [] };
  for (const node of tree === null ? [] : partsOf(tree))
    if (node.typename === 'Macro' || node.typename === 'FromImport') visit(node, new Map(), local);
  return macros;
}
