import { followStates } from './follow-states.ts';
import { createProblemPanel } from './problem-panel.ts';
import { keepPageFresh } from './keep-page-fresh.ts';
import { whilePageIsSeen } from './while-page-is-seen.ts';

/**
 * The browser's side of `backissue serve --watch`: states of the server -> this page as it is served now,
 * and a panel with what is wrong. A page is patched where it can be and loaded again only where a patch
 * would not give what loading gives. Nothing of this is ever published.
 */
const showProblems = createProblemPanel();
const renewPage = keepPageFresh();
whilePageIsSeen(
  followStates((state) => {
    showProblems(state);
    renewPage(state);
  }),
);
