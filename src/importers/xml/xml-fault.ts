import { problem } from '../../diagnostics/problem.ts';
import type { ImportEvent, ImportSource } from '../imported-article.ts';
import { asEvent, recordTooLarge, tooDeep, truncated } from '../record/record-problems.ts';
import { deepestXml, type XmlRecord } from './read-xml-records.ts';

/** What a fault of a file of XML is for a person. */
export function xmlFault(
  source: Pick<ImportSource, 'file'>,
  { fault, detail, line }: XmlRecord & { kind: 'fault' },
): ImportEvent {
  const place = { path: source.file, line };
  switch (fault) {
    case 'entities':
      return asEvent(problem('import/entities-refused', { name: detail }, { place }));
    case 'large':
      return recordTooLarge(source, line, 'What starts here', '32 MB');
    case 'deep':
      return tooDeep(source, line, 'What stands here', deepestXml);
    case 'truncated':
      return truncated(source, line, 'the element that starts here');
    case 'broken':
      return asEvent(problem('import/xml-broken', { reason: detail }, { place }));
  }
}
