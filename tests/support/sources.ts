import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The project's folder, ending in a slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Paths from the project's folder of all files under the folders named. */
export function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.replaceAll("\\", "/")}/${entry.name}`.slice(root.length))
      .sort(),
  );
}

/** The text of a file, by its path from the project's folder. */
export function textOf(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** A file as the compiler sees it. */
export function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` for every node of a file, outermost first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The line a node begins on, counted from 1. */
export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
