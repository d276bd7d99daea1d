import { xmlChild, xmlChildren, xmlText, type XmlElement } from '../xml/xml-element.ts';
import type { GalleryPicture } from './wordpress-html.ts';

/** The pictures that an export lists, by their ids. Only addresses and words: some hundred bytes each. */
export interface Attachments {
  readonly add: (item: XmlElement) => void;
  readonly get: (id: string) => GalleryPicture | null;
  /** Ids of the pictures that were put into a post. */
  readonly ofPost: (id: string) => readonly string[];
}

/** More than any newspaper's; the list is held in memory. */
const most = 500_000;

export function createAttachments(): Attachments {
  const pictures = new Map<string, GalleryPicture>();
  const posts = new Map<string, string[]>();
  return {
    add(item) {
      const value = (name: string): string => xmlText(xmlChild(item, name)).trim();
      const id = value('wp:post_id');
      const url = value('wp:attachment_url') || value('guid');
      if (id === '' || url === '' || pictures.size >= most) return;
      const alt = xmlChildren(item, 'wp:postmeta').find(
        (meta) => xmlText(xmlChild(meta, 'wp:meta_key')) === '_wp_attachment_image_alt',
      );
      pictures.set(id, {
        url,
        caption: value('excerpt:encoded'),
        alt: alt === undefined ? '' : xmlText(xmlChild(alt, 'wp:meta_value')).trim(),
      });
      const parent = value('wp:post_parent');
      if (parent !== '' && parent !== '0') posts.set(parent, [...(posts.get(parent) ?? []), id]);
    },
    get: (id) => pictures.get(id) ?? null,
    ofPost: (id) => posts.get(id) ?? [],
  };
}
