import type { LiveProblem } from './live-state.ts';
import { makeElement } from './make-element.ts';
import { problemCount, problemList } from './problem-list.ts';
import { problemSheetStyle } from './problem-sheet-style.ts';

/** Beside the body, where no patch takes it for content. */
export const problemSheetName = 'backissue-problems';

export interface ProblemSheet {
  readonly show: (problems: readonly LiveProblem[]) => void;
  readonly hide: () => void;
}

const note = 'You see the last good version. The page follows by itself when this is mended.';

/**
 * The sheet at the foot of the window. It never takes the focus, because whoever sees it may be typing; a
 * live region tells it to screen readers. Its button or Escape hides it.
 */
export function createProblemSheet(): ProblemSheet {
  const heading = makeElement('h2', { id: 'heading' });
  const button = makeElement('button', { type: 'button' }, 'Hide', makeElement('kbd', {}, 'Esc'));
  const list = makeElement('div', {});
  const section = makeElement(
    'section',
    { 'aria-labelledby': 'heading', lang: 'en', dir: 'ltr', hidden: '' },
    makeElement('header', {}, heading, button, makeElement('p', {}, note)),
    list,
  );
  const announcement = makeElement('p', { role: 'status', lang: 'en' });
  const host = document.createElement(problemSheetName);
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(problemSheetStyle);
  root.adoptedStyleSheets = [style];
  root.append(announcement, section);
  // The live region has to be there before its words are.
  document.documentElement.append(host);
  keepRoom(section);
  const giveFocusBack = returnFocus(section);

  let shown = '';
  const show = (problems: readonly LiveProblem[]): void => {
    const now = JSON.stringify(problems);
    if (now === shown && !section.hidden) return;
    shown = now;
    const count = problemCount(problems);
    const hadFocus = list.contains(root.activeElement);
    heading.textContent = `Not published: ${count}`;
    announcement.textContent = `${count}. ${note}`;
    list.replaceChildren(...problemList(problems));
    section.hidden = false;
    section.scrollTop = 0;
    if (hadFocus) button.focus({ preventScroll: true });
  };
  const hide = (): void => {
    const hadFocus = section.contains(root.activeElement);
    section.hidden = true;
    announcement.textContent = '';
    if (hadFocus) giveFocusBack();
  };
  button.addEventListener('click', hide);
  window.addEventListener('keydown', ({ key, isComposing, defaultPrevented }) => {
    if (key === 'Escape' && !isComposing && !defaultPrevented) hide();
  });
  return { show, hide };
}

/** The function given back puts the focus where it was before it came into `section`. */
function returnFocus(section: HTMLElement): () => void {
  let before: EventTarget | null = null;
  section.addEventListener('focusin', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && section.contains(relatedTarget))) before = relatedTarget;
  });
  return () => {
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

/**
 * Lets the page be scrolled out from behind `section`, which covers the foot of the window, as far as its
 * last line.
 */
function keepRoom(section: HTMLElement): void {
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
