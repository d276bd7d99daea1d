const schemes = new Set(
  ['vscode', 'vscode-insiders', 'idea', 'txmt', 'subl', 'zed', 'cursor', 'file'].map(
    (name) => `${name}:`,
  ),
);

/** `href` if it opens a file, in an editor or as it is; null for any other address, which is then no link. */
export function editorAddress(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null;
  return schemes.has(new URL(href).protocol) ? href : null;
}
