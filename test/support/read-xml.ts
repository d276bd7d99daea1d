import { Parser } from 'htmlparser2';

/**
 * What XML says, as `path/to/element@attribute=value` and `path/to/element=text`. Throws where
 * elements do not close what they open, and where there is anything but elements and text.
 */
export function readXml(xml: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let text = '';
  const fail = (fault: string) => {
    throw new Error(`${fault} in ${xml}`);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (text.trim() !== '') fail('Text beside elements');
        text = '';
        open.push(name);
        for (const [key, value] of Object.entries(attributes))
          found.push(`${open.join('/')}@${key}=${value}`);
      },
      // Text comes in pieces, one for each entity.
      ontext: (piece) => (text += piece),
      onclosetag: (name, isImplied) => {
        if (text.trim() !== '') found.push(`${open.join('/')}=${text}`);
        text = '';
        const isEmpty = xml.slice(0, parser.endIndex + 1).endsWith('/>');
        if (open.pop() !== name || (isImplied && !isEmpty)) fail(`${name} is not closed`);
      },
      oncomment: () => fail('A comment'),
      oncdatastart: () => fail('CDATA'),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}
