import { VFileMessage } from 'vfile-message';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A problem as a `VFileMessage`, one to one, for tools of the unified ecosystem: the id is
 * `source:ruleId`, `what` the reason, `why` and `fix` the note.
 */
export function toVFileMessage(found: Diagnostic): VFileMessage {
  const [source = '', rule = ''] = found.id.split('/');
  const { line, column } = found.place ?? {};
  const place = line === undefined ? undefined : { line, column: column ?? 1 };
  const message = new VFileMessage(found.what, { ...(place && { place }), ruleId: rule, source });
  message.fatal = found.severity === 'error';
  message.note = `${found.why}\n\n${found.fix}`;
  if (found.place !== null) message.file = found.place.path;
  return message;
}
