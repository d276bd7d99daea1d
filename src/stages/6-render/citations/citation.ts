import type { CitationView } from '../views/article-view.ts';
import { bibtex } from './bibtex.ts';
import type { CitedArticle } from './cited-article.ts';
import { cslJson } from './csl-json.ts';
import { formattedCitation } from './formatted.ts';
import { ris } from './ris.ts';
import { wikipedia } from './wikipedia.ts';

/** The article in every form in which it is cited; the faithful ones for newspapers first. */
export function citationView(cited: CitedArticle): CitationView {
  return {
    formatted: formattedCitation(cited),
    formats: [
      { name: 'RIS', text: ris(cited) },
      { name: 'CSL-JSON', text: cslJson(cited) },
      { name: 'BibTeX', text: bibtex(cited) },
      { name: 'Wikipedia', text: wikipedia(cited) },
    ],
  };
}
