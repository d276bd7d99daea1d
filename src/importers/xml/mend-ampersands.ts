/**
 * Makes ampersands that start no entity into such that do, outside of CDATA: exports written by hand hold them, and an XML
 * parser takes all up to the next semicolon for a name. The function it returns is given the text in stretches,
 * the last one with `isLast`, and holds back what may go on.
 */
export function createAmpersandMender(): (text: string, isLast: boolean) => string {
  let held = '';
  let inData = false;
  return (text, isLast) => {
    const whole = held + text;
    const end = isLast ? whole.length : safeEnd(whole);
    held = whole.slice(end);
    let mended = '';
    for (let at = 0; at < end;) {
      const mark = inData ? ']]>' : '<![CDATA[';
      const found = whole.indexOf(mark, at);
      const to = found < 0 || found >= end ? end : found + mark.length;
      const stretch = whole.slice(at, to);
      mended += inData ? stretch : stretch.replace(bare, '&amp;');
      if (to !== end || (found >= 0 && found + mark.length === end)) inData = !inData;
      at = to;
    }
    return mended;
  };
}

const bare = /&(?!#?[\p{L}\p{N}_.:-]{1,40};)/gu;

/** Before whatever at the end may be the start of an entity or of a mark. */
function safeEnd(text: string): number {
  const ampersand = text.lastIndexOf('&');
  const end =
    ampersand >= 0 && ampersand > text.length - 44 && !text.includes(';', ampersand)
      ? ampersand
      : text.length;
  // The longest first: `<` may be the last of `]]><`, and is no mark by itself yet.
  for (let length = Math.min(8, end); length > 0; length--) {
    const tail = text.slice(end - length, end);
    if ('<![CDATA['.startsWith(tail) || ']]>'.startsWith(tail)) return end - length;
  }
  return end;
}
