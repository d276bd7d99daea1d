import ts from 'typescript';
import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import { projectFolder } from '../support/build-archive.ts';

/** A field of a view: `type` is `text`, `number`, `flag`, `html`, `data`, or the name of another type; lists end in `[]`, what may be null in `?`. */
export interface ContractField {
  readonly name: string;
  readonly type: string;
  readonly doc: string;
}

export interface Contract {
  /** Template -> the type of its view. */
  readonly templates: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, readonly ContractField[]>;
  readonly docs: ReadonlyMap<string, string>;
}

const viewsFolder = join(projectFolder, 'src', 'stages', '6-render', 'views');

/** Reads the views' interfaces with the TypeScript compiler: which template is handed what. */
export function readContract(): Contract {
  const files = readdirSync(viewsFolder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(viewsFolder, name));
  const config = ts.readConfigFile(
    join(projectFolder, 'tsconfig.json'),
    ts.sys.readFile.bind(ts.sys),
  );
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, projectFolder);
  const program = ts.createProgram(files, options);
  const reader = createReader(program.getTypeChecker());
  for (const file of files) {
    for (const statement of program.getSourceFile(file)?.statements ?? []) {
      if (!ts.isInterfaceDeclaration(statement)) continue;
      const template = /`(pages\/[\w-]+\.njk)`/.exec(docOf(reader.checker, statement))?.[1];
      if (template !== undefined) reader.templates.set(template, reader.read(statement));
    }
  }
  return reader;
}

function docOf(checker: ts.TypeChecker, declaration: ts.InterfaceDeclaration): string {
  const symbol = checker.getSymbolAtLocation(declaration.name);
  return ts.displayPartsToString(symbol?.getDocumentationComment(checker) ?? []);
}

function createReader(checker: ts.TypeChecker) {
  const templates = new Map<string, string>();
  const types = new Map<string, readonly ContractField[]>();
  const docs = new Map<string, string>();

  function read(declaration: ts.InterfaceDeclaration): string {
    const name = declaration.name.text;
    docs.set(name, docOf(checker, declaration));
    addType(name, checker.getTypeAtLocation(declaration));
    return name;
  }

  function addType(name: string, type: ts.Type): void {
    if (types.has(name)) return;
    types.set(name, []);
    const fields = checker.getPropertiesOfType(type).map((property) => ({
      name: property.name,
      type: describe(checker.getTypeOfSymbol(property), `${name}.${property.name}`),
      doc: ts.displayPartsToString(property.getDocumentationComment(checker)),
    }));
    types.set(name, fields);
  }

  function describe(type: ts.Type, path: string): string {
    if (type.isUnion()) {
      const rest = type.types.filter((member) => (member.flags & ts.TypeFlags.Null) === 0);
      const isNullable = rest.length < type.types.length;
      const inner = isSimple(rest) ? simpleName(rest[0]) : describe(rest[0] as ts.Type, path);
      return isNullable ? `${inner}?` : inner;
    }
    const name = type.aliasSymbol?.name ?? type.getSymbol()?.name;
    if (name === 'BodyHtml' || type.isIntersection()) return 'html';
    if (
      (type.flags &
        (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !==
      0
    )
      return simpleName(type);
    if ((type.flags & ts.TypeFlags.NonPrimitive) !== 0) return 'data';
    if (checker.isArrayType(type)) {
      const [element] = checker.getTypeArguments(type as ts.TypeReference);
      return `${describe(element as ts.Type, path)}[]`;
    }
    const declaration = type.getSymbol()?.declarations?.[0];
    if (declaration !== undefined && ts.isInterfaceDeclaration(declaration))
      return read(declaration);
    addType(path, type);
    return path;
  }

  return { checker, templates, types, docs, read };
}

function isSimple(members: readonly ts.Type[]): boolean {
  const simple = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike;
  return members.every((member) => (member.flags & simple) !== 0);
}

function simpleName(type: ts.Type | undefined): string {
  const flags = type?.flags ?? 0;
  if ((flags & ts.TypeFlags.BooleanLike) !== 0) return 'flag';
  return (flags & ts.TypeFlags.NumberLike) !== 0 ? 'number' : 'text';
}
