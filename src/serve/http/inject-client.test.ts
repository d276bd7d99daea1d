import { describe, expect, test } from 'vitest';
import { injectClient } from './inject-client.ts';

const tag = '<script type="module" src="/.backissue/live.js"></script>';
const inject = (html: string) => Buffer.from(injectClient(Buffer.from(html))).toString();

describe('puts the script before the end of the head', () => {
  test.each([
    '<html><head><title>A</title>|</head><body></body></html>',
    '<html><HEAD>é“”|</HEAD ><body>',
    '<head><!-- </head> -->|</head>',
    '<head><script>"</head>"</script>|</head>',
    '<head><SCRIPT>"</head><!--"</SCRIPT>|</head>',
    '<head><style>/* </head> */</style><title></head></title>|</head>',
    '<head><!---->|</head>',
    '<head><headline></headline></header>|</head>',
    '<head>|</head><body></head></body>',
    '<head>\u0130\u1e9e|</head>',
  ])('%s', (marked) => {
    expect(inject(marked.replace('|', ''))).toBe(marked.replace('|', tag));
  });
});

describe('puts it at the end of a page', () => {
  test.each([
    '',
    'text',
    '<p>no head',
    '<body><code></head></code></body>',
    '<head><!-- open',
    '<head><script></head>',
  ])('%s', (html) => {
    expect(inject(html)).toBe(html + tag);
  });
});

test('changes no other byte, be they text or not', () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x80, ...Buffer.from('</head>'), 0xc3, 0x28]);
  const result = Buffer.from(injectClient(bytes));
  const place = result.indexOf(tag);
  expect(place).toBe(3);
  expect(Buffer.concat([result.subarray(0, place), result.subarray(place + tag.length)])).toEqual(
    bytes,
  );
});
