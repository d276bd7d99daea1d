import nunjucks from 'nunjucks';
import { part, partsOf, valueOf, type TemplateNode } from './template-syntax.ts';

/** Names of JavaScript's variables by those of templates, while a template is compiled. */
interface Names {
  readonly push: () => Names;
  readonly lookup: (name: string) => string | null | undefined;
  readonly set: (name: string, variable: string) => void;
}

/** What is used of nunjucks' compiler. */
interface Compiler {
  readonly compile: (node: TemplateNode, names: Names) => void;
  readonly _compileExpression: (node: TemplateNode, names: Names) => void;
  /** A variable that nothing else has. */
  readonly _tmpid: () => string;
  readonly _emit: (code: string) => void;
  readonly _emitLine: (code: string) => void;
  readonly _withScopedSyntax: (emit: () => void) => void;
}

type Compile = (this: Compiler, node: TemplateNode, names: Names) => void;

// nunjucks exports its compiler and leaves it out of its types.
const { compiler } = nunjucks as unknown as {
  readonly compiler: {
    readonly Compiler: { readonly prototype: { compileFor: Compile; compileLookupVal: Compile } };
  };
};

const lean = new WeakSet<Compile>();

/**
 * Has Nunjucks compile loops and look-ups to what most of them need: a loop that nothing looks into from outside keeps its variable
 * to itself, and what is looked up in such a variable is read where it stands. Pages are made in three quarters of the time, and V8
 * compiles the template of articles in half of it.
 *
 * Nunjucks has no option for it, so that its compiler is changed, once and for all templates of the thread.
 */
export function leaveTemplatesLean(): void {
  const { prototype } = compiler.Compiler;
  const { compileFor, compileLookupVal } = prototype;
  if (lean.has(compileFor)) return;
  const compileLeanFor: Compile = function (node, names) {
    if (!compileClosedLoop(this, node, names)) compileFor.call(this, node, names);
  };
  lean.add(compileLeanFor);
  prototype.compileFor = compileLeanFor;
  prototype.compileLookupVal = function (node, names) {
    const code = memberOfVariable(node, names);
    if (code === null) compileLookupVal.call(this, node, names);
    else this._emit(code);
  };
}

/** Nodes that set variables, or run what may read those around it unseen. */
const open = new Set([
  ...['Include', 'Import', 'FromImport', 'Block', 'Super', 'Set', 'Macro', 'Caller'],
  ...['AsyncEach', 'AsyncAll', 'IfAsync', 'CallExtension', 'CallExtensionAsync', 'FilterAsync'],
]);

/** Compiles a loop over a list with one variable that only its body reads; false for any other. */
function compileClosedLoop(compiler: Compiler, node: TemplateNode, names: Names): boolean {
  const [name, list, body] = [part(node, 'name'), part(node, 'arr'), part(node, 'body')];
  if (name?.typename !== 'Symbol' || list === null || body === null) return false;
  if (part(node, 'else_') !== null || !isClosed(body)) return false;
  const [index, items, item] = [compiler._tmpid(), compiler._tmpid(), compiler._tmpid()];
  const inside = names.push();
  inside.set(String(valueOf(name)), item);
  compiler._emit(`var ${items} = `);
  compiler._compileExpression(list, names);
  compiler._emitLine(`;\nif(${items}) {\n${items} = runtime.fromIterator(${items});`);
  compiler._emitLine(`for(var ${index} = 0; ${index} < ${items}.length; ${index}++) {`);
  compiler._emitLine(`var ${item} = ${items}[${index}];`);
  compiler._withScopedSyntax(() => {
    compiler.compile(body, inside);
  });
  compiler._emitLine('}\n}');
  return true;
}

/** Whether a part of a template neither names `loop`, nor sets variables, nor hands them on. */
function isClosed(node: TemplateNode): boolean {
  if (node.typename === 'Symbol') return node.value !== 'loop';
  return !open.has(node.typename) && partsOf(node).every(isClosed);
}

/** `item.href` as code, where `item` is a variable of a loop or a macro; null for any other look-up. */
function memberOfVariable(node: TemplateNode, names: Names): string | null {
  const [target, member] = [part(node, 'target'), part(node, 'val')];
  const name = target?.typename === 'Symbol' ? valueOf(target) : null;
  const variable = name === null ? null : names.lookup(name);
  if (!variable || member?.typename !== 'Literal' || typeof member.value !== 'string') return null;
  const key = JSON.stringify(member.value);
  const value = `${variable}[${key}]`;
  // Methods are bound to what they are read from, as Nunjucks does it.
  const bound = `typeof ${value} === "function" ? runtime.memberLookup(${variable},${key}) : ${value}`;
  return `(${variable} === undefined || ${variable} === null ? undefined : ${bound})`;
}
