const clientTag = Buffer.from('<script type="module" src="/.backissue/live.js"></script>');

/** Whatever may hold `</head` as mere text, the end of the head itself, and what comes after it. */
const landmarks =
  /<!--|<(?<raw>script|style|title|noscript|template)(?=[\s/>])|<\/head(?=[\s/>])|<body(?=[\s/>])/g;

/** The page with the script that keeps its tab up to date: at the end of its head, or of the page if none ends. */
export function injectClient(html: Uint8Array): Uint8Array {
  const bytes = Buffer.from(html.buffer, html.byteOffset, html.byteLength);
  // One character for each byte, so that a place in the text is one in the bytes.
  const place = headEnd(bytes.toString('latin1').toLowerCase()) ?? bytes.length;
  return Buffer.concat([bytes.subarray(0, place), clientTag, bytes.subarray(place)]);
}

function headEnd(text: string): number | null {
  let from = 0;
  for (;;) {
    landmarks.lastIndex = from;
    const found = landmarks.exec(text);
    if (found === null || found[0] === '<body') return null;
    if (found[0] === '</head') return found.index;
    const raw = found.groups?.raw;
    const end = text.indexOf(raw === undefined ? '-->' : `</${raw}`, landmarks.lastIndex);
    if (end === -1) return null;
    from = end + 1;
  }
}
