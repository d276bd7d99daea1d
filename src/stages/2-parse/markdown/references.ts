import type { Definition, FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import type { ImageReference, LinkReference } from 'mdast';
import { readAddress } from './addresses.ts';
import type { Rewriters } from './rewrite.ts';

/** Which definitions of a body are used for what they say, and so need not be shown themselves. */
export interface References {
  /** The definition that a reference means, or null when it is text in brackets. */
  readonly definitionOf: (reference: LinkReference | ImageReference) => Definition | null;
  readonly isUsed: (definition: Definition) => boolean;
  /** Whether the footnote is among the notes below the body; if not, it is shown where it stands. */
  readonly isNote: (definition: FootnoteDefinition) => boolean;
  /** Whether a footnote with this identifier is among the notes. */
  readonly hasNote: (identifier: string) => boolean;
}

/**
 * Finds out which link definitions and footnotes are referred to.
 *
 * `[AP]: Washington` has the form of a definition, but its address is none: it is text,
 * and so is an `[AP]` elsewhere. Of two definitions with one label, the first counts (CommonMark 4.7).
 * A footnote that is mentioned only in notes that nothing leads to would never be among them.
 */
export function collectReferences(tree: Root): References {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const allFootnotes: FootnoteDefinition[] = [];
  const used = new Set<Definition>();
  const references: (LinkReference | ImageReference)[] = [];
  const mentionedIn = new Map<FootnoteDefinition | null, string[]>();

  function collect(node: Nodes, note: FootnoteDefinition | null): void {
    const label = 'identifier' in node ? node.identifier.toUpperCase() : '';
    if (node.type === 'definition') {
      if (!definitions.has(label)) definitions.set(label, node);
    } else if (node.type === 'linkReference' || node.type === 'imageReference') {
      references.push(node);
    } else if (node.type === 'footnoteReference') {
      const mentions = mentionedIn.get(note);
      if (mentions === undefined) mentionedIn.set(note, [label]);
      else mentions.push(label);
    } else if (node.type === 'footnoteDefinition') {
      allFootnotes.push(node);
      if (!footnotes.has(label)) footnotes.set(label, node);
    }
    if (!('children' in node)) return;
    const inside = node.type === 'footnoteDefinition' ? node : note;
    for (const child of node.children) collect(child, inside);
  }
  collect(tree, null);

  function definitionOf(reference: LinkReference | ImageReference): Definition | null {
    const definition = definitions.get(reference.identifier.toUpperCase());
    if (definition === undefined) return null;
    const { kind } = readAddress(definition.url);
    const isAddress =
      reference.type === 'imageReference'
        ? kind === 'web' || kind === 'picture'
        : kind === 'web' || kind === 'picture' || kind === 'article' || kind === 'anchor';
    return isAddress ? definition : null;
  }
  for (const reference of references) {
    const definition = definitionOf(reference);
    if (definition !== null) used.add(definition);
  }

  const notes = new Set<FootnoteDefinition>();
  const inPlace = new Set<FootnoteDefinition>();
  function followFrom(start: FootnoteDefinition | null): void {
    const pending = [...(mentionedIn.get(start) ?? [])];
    for (let label = pending.pop(); label !== undefined; label = pending.pop()) {
      const footnote = footnotes.get(label);
      if (footnote === undefined || notes.has(footnote) || inPlace.has(footnote)) continue;
      notes.add(footnote);
      for (const inner of mentionedIn.get(footnote) ?? []) pending.push(inner);
    }
  }
  followFrom(null);
  // A note shown in place is part of the body, so what it mentions is reached after all.
  for (const footnote of allFootnotes) {
    if (notes.has(footnote)) continue;
    inPlace.add(footnote);
    followFrom(footnote);
  }

  return {
    definitionOf,
    isUsed: (definition) => used.has(definition),
    isNote: (footnote) => notes.has(footnote),
    hasNote(identifier) {
      const footnote = footnotes.get(identifier.toUpperCase());
      return footnote !== undefined && notes.has(footnote);
    },
  };
}

/** Rewriters that make every reference the link or picture that it means, or the text that it is. */
export function referenceRewriters(references: References): Rewriters {
  return {
    linkReference(node) {
      const definition = references.definitionOf(node);
      if (definition === null) return asTyped(node);
      const { children, position } = node;
      const { url, title } = definition;
      return { type: 'link', url, title: title ?? null, children, ...(position && { position }) };
    },
    imageReference(node) {
      const definition = references.definitionOf(node);
      if (definition === null) return asTyped(node);
      const { url, title } = definition;
      const { alt, position } = node;
      return {
        type: 'image',
        url,
        title: title ?? null,
        alt: alt ?? '',
        ...(position && { position }),
      };
    },
  };
}

/** A reference without a definition, as typed: `[words][label]`, `![words]`. */
function asTyped(reference: LinkReference | ImageReference): readonly PhrasingContent[] {
  const label = reference.label ?? reference.identifier;
  const end = { full: `][${label}]`, collapsed: '][]', shortcut: ']' }[reference.referenceType];
  if (reference.type === 'imageReference') {
    return [{ type: 'text', value: `![${reference.alt ?? ''}${end}` }];
  }
  return [{ type: 'text', value: '[' }, ...reference.children, { type: 'text', value: end }];
}
