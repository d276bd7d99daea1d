/**
 * The rules of the problem sheet: the default theme's paper, ink and faces. What stands on `:host` is
 * important, so that no theme moves or hides it; what is inside the shadow root no theme can reach.
 */
export const problemSheetStyle = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: auto 0 0 !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
  --paper: #faf7f0;
  --ink: #1e1b18;
  --quiet: #655d53;
  --rule: #cdc5b6;
  --accent: #7c1d1f;
  --face: "Iowan Old Style", "Palatino Linotype", Palatino, P052, Charter, Georgia, serif;
  --code: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :host { --paper: #181614; --ink: #d5ccbd; --quiet: #a1978a; --rule: #433d35; --accent: #db9890; }
}
@media print {
  :host { display: none !important; }
}

* { box-sizing: border-box; margin: 0; padding: 0; font: inherit; color: inherit; }
section {
  max-height: min(55vh, 36em);
  overflow-y: auto;
  overscroll-behavior: contain;
  scroll-padding-block-start: 6em;
  padding: 0 max(clamp(1em, 4vw, 2.5em), (100% - 61.5em) / 2) 1.25em;
  background: var(--paper);
  color: var(--ink);
  border-block-start: 4px double var(--accent);
  font: 1.0625em/1.45 var(--face);
  overflow-wrap: break-word;
}
section[hidden] { display: none; }
[role="status"] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header {
  position: sticky;
  inset-block-start: 0;
  display: grid;
  grid-template-columns: 1fr auto;
  align-items: baseline;
  gap: 0 1.5em;
  padding-block: .75em .5em;
  background: var(--paper);
  border-block-end: 1px solid var(--ink);
}
h2 { text-wrap: balance; font-size: 1.25em; font-weight: 700; line-height: 1.2; color: var(--accent); }
header p, .more { font-size: .85em; color: var(--quiet); }
header p { grid-row: 2; grid-column: 1 / -1; }
button { min-width: 1.75em; min-height: 1.75em; background: none; border: 0; cursor: pointer; text-decoration: underline 1px; text-underline-offset: .15em; }
button:hover { color: var(--accent); }
kbd { display: inline-block; margin-inline-start: .5em; font-size: .85em; color: var(--quiet); }
@media (hover: none) {
  kbd { display: none; }
}
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

ol { list-style: none; }
li { padding-block: .85em .35em; }
li + li { border-block-start: 1px solid var(--rule); }
.more { padding-block-start: .75em; border-block-start: 1px solid var(--rule); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
pre > * { display: block; }
.title { color: var(--quiet); }
.title b { font-weight: 700; font-variant-caps: all-small-caps; letter-spacing: .06em; color: var(--ink); }
.error .title b { color: var(--accent); }
a { text-decoration: underline 1px; text-underline-offset: .15em; overflow-wrap: anywhere; }
a:hover { color: var(--accent); }
.blank { line-height: .6; }
.place, .frame, .labelled code { font-family: var(--code); font-size: .82em; font-variant-ligatures: none; }
.frame { overflow-x: auto; white-space: pre; line-height: 1.5; unicode-bidi: isolate; color: var(--quiet); }
.frame b { color: var(--ink); }
.frame i { color: var(--accent); }
.labelled { padding-inline-start: 3.25em; text-indent: -3.25em; max-width: 44em; }
.labelled b { display: inline-block; width: 3.25em; text-indent: 0; color: var(--quiet); font-variant-caps: all-small-caps; letter-spacing: .06em; }
`;
