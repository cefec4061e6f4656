import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** One import or re-export of a module by another. */
export interface Import {
  readonly specifier: string;
  /** The repository path, for a relative specifier. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
  /** `import()`: loaded when needed. */
  readonly lazy: boolean;
}

/** What the checks look at in one file. Lines are 1-based. */
export interface Source {
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  readonly casts: readonly { readonly line: number; readonly text: string }[];
  readonly unfinished: readonly { readonly line: number; readonly text: string }[];
}

const scriptKinds = /\.(ts|mts|js|mjs)$/;
/** Escaped, so that this file does not hold the marks it looks for. */
const unfinishedMark = /\b(?:TO\x44O|FIX\x4dE)\b/;

/** The script files below the folders, each read and parsed; fixtures aside. */
export function readSources(root: string, folders: readonly string[]): Source[] {
  const sources: Source[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      const file = path.posix.join(folder, name.split(path.sep).join("/"));
      if (!scriptKinds.test(file) || file.startsWith("test/fixtures/")) continue;
      sources.push(parseSource(file, readFileSync(path.join(root, file), "utf8")));
    }
  }
  return sources;
}

/** Parses one file; the path is relative to the repository root, with slashes. */
export function parseSource(file: string, text: string): Source {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false);
  const imports: Import[] = [];
  const casts: { line: number; text: string }[] = [];
  const lineOf = (node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const addImport = (specifier: string, typeOnly: boolean, lazy: boolean) => {
    const target = specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
    imports.push({ specifier, target, typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      addImport(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword, false);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier))
      addImport(node.moduleSpecifier.text, node.isTypeOnly, false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      addImport(node.argument.literal.text, true, false);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined && ts.isStringLiteralLike(specifier)) addImport(specifier.text, false, true);
    }
    if (isCast(node)) casts.push({ line: lineOf(node), text: node.getText(tree).replace(/\s+/g, " ").slice(0, 80) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  const unfinished = lines.flatMap((line, index) =>
    unfinishedMark.test(line) ? [{ line: index + 1, text: line.trim() }] : [],
  );
  return { path: file, lineCount: lines.length, imports, casts, unfinished };
}

/** `any`, `x as T` (but not `as const`), `<T>x` and `x!`: what makes the compiler believe instead of check. */
function isCast(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node)) return true;
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return false;
  return !ts.isConstTypeReference(node.type);
}
