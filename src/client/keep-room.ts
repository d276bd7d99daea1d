/** Lets the page be scrolled out from behind `section`, which covers the foot of the window, as far as its last line. */
export function keepRoom(section: HTMLElement): void {
  const room = new CSSStyleSheet();
  document.adoptedStyleSheets.push(room);
  const observer = new ResizeObserver(() => {
    const height = `${section.offsetHeight}px`;
    room.replaceSync(
      section.offsetHeight === 0
        ? ''
        : `@media screen { html:root { padding-block-end: ${height}; scroll-padding-block-end: ${height}; } }`,
    );
  });
  observer.observe(section);
}
