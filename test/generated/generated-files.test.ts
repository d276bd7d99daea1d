import { join } from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { articleJsonSchema, configJsonSchema } from '../../src/config/json-schemas.ts';
import { projectFolder } from '../support/build-archive.ts';
import { contractAsCode, contractAsMarkdown } from './print-contract.ts';
import { problemReference } from './problem-reference.ts';
import { readContract } from './view-contract.ts';

// Each file here is made from the code. `npm run docs` writes them anew; this fails while one is stale.
const at = (...path: string[]) => join(projectFolder, ...path);

test('templates/CONTRACT.md lists every variable of every template', async () => {
  await expect(contractAsMarkdown(readContract())).toMatchFileSnapshot(
    at('templates', 'CONTRACT.md'),
  );
});

test('the contract that themes are checked against is that of the views', async () => {
  const path = at('src', 'stages', '6-render', 'view-contract.ts');
  const options = { parser: 'typescript', singleQuote: true, printWidth: 100 };
  await expect(await format(contractAsCode(readContract()), options)).toMatchFileSnapshot(path);
});

test('docs/problems.md explains every problem of the catalog', async () => {
  await expect(problemReference()).toMatchFileSnapshot(at('docs', 'problems.md'));
});

test('the JSON Schemas for editors are those of the code', async () => {
  const print = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;
  await expect(print(articleJsonSchema())).toMatchFileSnapshot(at('schema', 'article.schema.json'));
  await expect(print(configJsonSchema())).toMatchFileSnapshot(
    at('schema', 'backissue.schema.json'),
  );
});
