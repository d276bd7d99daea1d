/*
 * The elements and attributes of HTML, and what becomes of them in a body. Names are those
 * of the HTML standard, sections 4 and 16 (obsolete ones).
 */

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Elements that are published under their own name. */
const keptElements = set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp ' +
    'small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
);

/** Elements that are published under another name: obsolete ones, and those that are for pages, not for stories. */
const renamedElements: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['menu', 'ul'],
  ['plaintext', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
  ['xmp', 'pre'],
  ...named(
    'span',
    'applet audio big blink button canvas data font iframe label map marquee meter multicol nobr ' +
      'noembed object output picture progress rb rtc slot video',
  ),
  ...named(
    'div',
    'address article aside body center datalist dialog fieldset footer form frameset head header hgroup ' +
      'html legend main nav noframes noscript optgroup option search section select template textarea title',
  ),
]);

function named(name: string, names: string): [string, string][] {
  return names.split(' ').map((from) => [from, name]);
}

/** Elements without content that have no place in a story. */
const removedElements = set(
  'area base basefont bgsound command embed frame input isindex keygen link menuitem meta nextid ' +
    'param source spacer track',
);

/** Elements whose content is no text. */
const droppedElements = set('script style');

/** Elements in whose content other names hold. */
const foreignElements = set('svg math');

/** Elements of programs: `o:p` of an office suite, `amp-img` and `fb:like` of a page. */
const foreignPrefix = /^(?:amp-|(?:fb|g|m|o|st1|v|w):)[a-z][a-z0-9-]*$/;

export type Treatment =
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'removed' | 'dropped' | 'foreign' }
  /** No name of HTML: the tag is text, such as `<FFB>` in a market report. */
  | { readonly kind: 'text' };

/** What becomes of an element, by its name in lower case. */
export function treatmentOf(name: string): Treatment {
  if (keptElements.has(name)) return { kind: 'element', name };
  const renamed = renamedElements.get(name);
  if (renamed !== undefined) return { kind: 'element', name: renamed };
  if (droppedElements.has(name)) return { kind: 'dropped' };
  if (foreignElements.has(name)) return { kind: 'foreign' };
  if (removedElements.has(name) || foreignPrefix.test(name)) return { kind: 'removed' };
  return { kind: 'text' };
}

/** Elements that have no end tag. */
export const voidElements = set('br col hr img wbr');

/** Elements for runs of text; one that is in capitals and is never closed may be a word: `Sears <S>`. */
export const textElements = set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var',
);

/** Elements that stand in a line but apart from the words around them: without them, blanks take their place. */
export const apartElements = set(
  'applet audio button canvas iframe input map marquee meter noembed object output picture ' +
    'progress select source video',
);

/** Elements that stand on their own lines, and may not stand in a paragraph. */
export const blockElements = set(
  'blockquote details div dl figcaption figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul ' +
    'caption col colgroup dd dt li summary tbody td tfoot th thead tr',
);

/** Attributes that say how a tag works or looks: nothing is lost with them. */
const silentAttributes = set(
  'accept accept-charset accesskey action align alink allow allowfullscreen archive async autocapitalize ' +
    'autocomplete autofocus autoplay axis background behavior bgcolor border bordercolor cellpadding ' +
    'cellspacing challenge char charoff charset checked class classid clear codebase codetype color cols ' +
    'colspan compact contenteditable controls coords crossorigin data-src decoding declare default defer dirname ' +
    'disabled download draggable enctype enterkeyhint event face fetchpriority for form formaction ' +
    'formenctype formmethod formnovalidate formtarget frame frameborder headers height hidden high hreflang ' +
    'hspace http-equiv imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop itemref ' +
    'itemscope itemtype keytype kind language lang link list loading longdesc loop low lowsrc marginheight ' +
    'marginwidth max maxlength media method min minlength multiple muted name nohref nomodule nonce ' +
    'noresize noshade novalidate nowrap object open optimum part pattern ping playsinline popover ' +
    'preload profile property readonly referrerpolicy rel required rev role rows rowspan rules sandbox scheme scope ' +
    'scrolling selected shadowrootmode shape size sizes slot span spellcheck srclang srcset start step style ' +
    'tabindex target text topmargin translate type typeof usemap valign valuetype version ' +
    'vlink vspace vocab width wrap xmlns',
);

/** Attributes that mean something without a value. */
const booleanAttributes = set(
  'allowfullscreen alt async autofocus autoplay checked compact contenteditable controls crossorigin ' +
    'declare default defer disabled download hidden inert ismap itemscope loop multiple muted nohref ' +
    'nomodule noresize noshade novalidate nowrap open playsinline popover readonly required reversed ' +
    'scoped seamless selected truespeed',
);

/** Whether an attribute may stand without a value; `<Zico Investment Holdings>` is no tag. */
export function isBoolean(name: string): boolean {
  return booleanAttributes.has(name) || /^(?:data-|aria-|on[a-z]+$)/.test(name);
}

/** Whether the value of an attribute is no text, whatever it says. */
export function isSilent(name: string): boolean {
  return silentAttributes.has(name) || /^(?:on[a-z]+$|xml:|xmlns:)/.test(name);
}
