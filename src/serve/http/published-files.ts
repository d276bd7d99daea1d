import type { FileSystem } from '../../files/file-system.ts';
import { manifestPath, sha256Of, type Manifest } from '../../model/manifest.ts';
import { contentTypeOf } from './content-type.ts';
import { entityTag, entityTagOfBytes } from './entity-tag.ts';
import { injectClient } from './inject-client.ts';
import { publishedSize, readPublished } from './read-published.ts';
import type { Representation } from './send-representation.ts';
import type { ServedSite } from './served-site.ts';

export function isPublished(manifest: Manifest, outputPath: string): boolean {
  return outputPath === manifestPath || sha256Of(manifest, outputPath) !== null;
}

/** A file other than a page; null when it is gone from the disk. */
export function publishedFile(
  files: FileSystem,
  { outputFolder }: Pick<ServedSite, 'outputFolder'>,
  manifest: Manifest,
  outputPath: string,
): Representation | null {
  const size = publishedSize(files, outputFolder, outputPath);
  if (size === null) return null;
  const sha256 = sha256Of(manifest, outputPath);
  return {
    status: 200,
    name: outputPath,
    contentType: contentTypeOf(outputPath),
    entityTag: sha256 === null ? null : entityTag(sha256),
    size,
    load: () => readPublished(files, outputFolder, outputPath),
  };
}

/** A page as it is newest; null when it is gone. */
export async function publishedPage(
  files: FileSystem,
  site: ServedSite,
  page: { readonly outputPath: string; readonly urlPath: string },
  isLive: boolean,
): Promise<Representation | null> {
  const preview = await site.preview(page.urlPath);
  const bytes =
    preview === null
      ? readPublished(files, site.outputFolder, page.outputPath)
      : Buffer.from(preview);
  return bytes === null ? null : pageOf(page.outputPath, bytes, isLive);
}

/** The page of wrong addresses for an archive that has none, or that could not be built yet. */
export function plainNotFoundPage(isLive: boolean): Representation {
  return pageOf('404.html', Buffer.from(notFoundHtml), isLive);
}

function pageOf(outputPath: string, bytes: Uint8Array, isLive: boolean): Representation {
  const sent = isLive ? injectClient(bytes) : bytes;
  return {
    status: 200,
    name: outputPath,
    contentType: contentTypeOf(outputPath),
    entityTag: entityTagOfBytes(sent),
    size: sent.length,
    load: () => sent,
  };
}

const notFoundHtml = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not found</title>
</head>
<body>
<h1>Not found</h1>
<p>Nothing is published at this address.</p>
</body>
</html>
`;
