import nunjucks from 'nunjucks';
import { partsOf, type TemplateNode } from './template-syntax.ts';

interface LoopNode {
  readonly body: TemplateNode;
}

type EmitBindings = (this: unknown, node: LoopNode, ...names: string[]) => void;

// nunjucks exports its compiler and leaves it out of its types.
const { compiler } = nunjucks as unknown as {
  readonly compiler: {
    readonly Compiler: { readonly prototype: { _emitLoopBindings: EmitBindings } };
  };
};

const lean = new WeakSet<EmitBindings>();

/**
 * Has Nunjucks set `loop.index` and its six siblings in each turn of those loops only that may read them. Setting
 * them for nobody takes a sixth of the time in which the default theme makes the page of an article.
 *
 * Nunjucks has no option for it, so that its compiler is changed, once and for all templates of the thread.
 */
export function leaveLoopsLean(): void {
  const { prototype } = compiler.Compiler;
  const emit = prototype._emitLoopBindings;
  if (lean.has(emit)) return;
  const emitForReaders: EmitBindings = function (node, ...names) {
    if (mayReadLoop(node.body)) emit.call(this, node, ...names);
  };
  lean.add(emitForReaders);
  prototype._emitLoopBindings = emitForReaders;
}

/** Nodes that run templates or blocks that see what stands around them, and may read `loop` unseen. */
const passOn = new Set(['Include', 'Import', 'FromImport', 'Block', 'Super']);

/** Whether a part of a template names `loop`, or hands it on. */
function mayReadLoop(node: TemplateNode): boolean {
  if (node.typename === 'Symbol') return node.value === 'loop';
  return passOn.has(node.typename) || partsOf(node).some(mayReadLoop);
}
