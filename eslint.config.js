import eslint from '@eslint/js';
import typescript from 'typescript-eslint';

/**
 * A folder of `src/` and the folders of `src/` that it may import, or of which it may name types, with the
 * reason. Whatever is not allowed is refused with that reason.
 */
const zones = [
  {
    folder: 'model',
    may: [],
    why: 'model/ holds what everything else speaks of, so it depends on nothing else.',
  },
  {
    folder: 'diagnostics',
    may: ['model'],
    why: 'Every part of the program reports problems, so diagnostics/ depends on none of them.',
  },
  { folder: 'files', may: ['model'], why: 'files/ is the border to the disk and knows no stage.' },
  {
    folder: 'yaml',
    may: ['model', 'diagnostics'],
    why: 'yaml/ reads fields for front matter and configuration alike and knows neither.',
  },
  ...stage('1-read', []),
  ...stage('2-parse', ['yaml']),
  ...stage('3-validate', ['yaml', 'stages/2-parse']),
  ...stage('4-assemble', []),
  ...stage('5-plan', []),
  ...stage('6-render', ['stages/5-plan/urls.ts']),
  ...stage('7-write', []),
  {
    folder: 'cache',
    may: ['model', 'diagnostics', 'files', 'stages', 'config', 'workers'],
    why: 'cache/ knows what stages take and give, so that build.ts can skip them.',
  },
  {
    folder: 'workers',
    may: ['model', 'diagnostics', 'files', 'stages', 'config'],
    why: 'workers/ runs stages in threads; it is told what to do by build.ts.',
  },
  {
    folder: 'config',
    may: ['model', 'diagnostics', 'files', 'yaml', 'stages'],
    why: 'config/ is read before a build starts.',
  },
  {
    folder: 'client',
    may: [],
    why: 'client/ runs in a browser, which has nothing else of ours.',
  },
  {
    folder: 'serve',
    may: [
      ...['model', 'diagnostics', 'files', 'stages', 'config', 'workers', 'build', 'build-result'],
    ],
    mayName: ['client'],
    why: 'serve/ builds and shows what was built; it takes no part in how that is done.',
  },
  {
    folder: 'importers',
    may: ['model', 'diagnostics', 'files', 'yaml', 'stages/1-read/decode-text.ts'],
    why: 'importers/ turns other formats into articles and knows no build.',
  },
  {
    folder: 'checks',
    may: ['model', 'diagnostics', 'files'],
    why: 'A check looks at the result, whatever program made it.',
  },
];

function stage(name, more) {
  return [
    {
      folder: `stages/${name}`,
      may: ['model', 'diagnostics', 'files', `stages/${name}`, ...more],
      why: 'A stage takes data from the stage before it and never reaches into another one.',
    },
  ];
}

const parts = [
  ...[
    'model',
    'diagnostics',
    'files',
    'yaml',
    'cache',
    'workers',
    'config',
    'checks',
    'importers',
    'client',
    'serve',
    'cli',
  ],
  ...['build', 'build-keep-going', 'build-result', 'index'],
];
const stages = [
  ...['1-read', '2-parse', '3-validate', '4-assemble', '5-plan', '6-render', '7-write'],
];

/** The rule that keeps one folder to what it may import. */
function zoneRule({ folder, may, mayName = [], why }) {
  const refusedParts = parts
    .filter((name) => name !== folder && !may.includes(name))
    .map((name) => ({
      regex: `(^|/)\\.\\./${name}(/|\\.ts$)`,
      message: why,
      allowTypeImports: mayName.includes(name),
    }));
  const refusedStages = may.includes('stages')
    ? []
    : stages
        .filter((name) => `stages/${name}` !== folder && !may.includes(`stages/${name}`))
        .map((name) => ({
          regex: `(^|/)${name}/${exceptFiles(may, name)}`,
          message: why,
          // What the stage before hands over may be named.
          allowTypeImports: folder === `stages/${stages[stages.indexOf(name) + 1]}`,
        }));
  const patterns = [
    ...refusedParts,
    ...refusedStages,
    ...(folder === 'files' ? [] : [noDisk]),
    ...(folder === 'files' ? [] : [noTerminal]),
  ];
  return {
    files: [`src/${folder}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

/** The part of a pattern that lets through single files of a stage: `stages/5-plan/urls.ts`. */
function exceptFiles(may, stage) {
  const files = may.filter((path) => path.startsWith(`stages/${stage}/`));
  const names = files.map((path) => path.split('/').at(-1).replace('.', '\\.'));
  return names.length === 0 ? '' : `(?!(${names.join('|')})$)`;
}

const noDisk = {
  regex: '^(node:)?fs(/promises)?$',
  message: 'Only src/files/ touches the disk, so that tests can put another one in its place.',
};
const noTerminal = {
  regex: '^(node:)?(process|console|readline|tty)$',
  message: 'Only src/cli/ knows the process and the terminal, so that a build can run anywhere.',
};

export default typescript.config(
  {
    ignores: [
      'lib/',
      'dist/',
      '.bench/',
      'bench/templates/',
      'coverage/',
      'test/archives/',
      'src/stages/6-render/view-contract.ts',
    ],
  },
  eslint.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'scripts/bundle.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      'no-restricted-globals': ['error', { name: 'process', message: noTerminal.message }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a name is the same everywhere.',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a union of texts: Node runs the sources as they are.',
        },
      ],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', '**/*.test.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'No clock shows in the output.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a name is the same everywhere.',
        },
        {
          selector:
            ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
          message: 'No state between runs at the top of a module.',
        },
        { selector: 'ClassDeclaration', message: 'Nouns are plain data and verbs are functions.' },
        {
          selector: 'NewExpression[callee.name="Date"]',
          message: 'A day is text (`IsoDate`): a `Date` moves with the time zone.',
        },
      ],
    },
  },
  ...zones.map(zoneRule),
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.js'], extends: [typescript.configs.disableTypeChecked] },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
    },
  },
);
