import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A file of `build/perennial` in the project this module belongs to, whether it runs from source, from the built
 * command line or from the built server; null when it has not been built.
 */
export function builtPath(name: string): string | null {
  const root = projectRoot(dirname(fileURLToPath(import.meta.url)));
  const path = root === null ? null : join(root, "build", "perennial", name);
  return path !== null && existsSync(path) ? path : null;
}

function projectRoot(folder: string): string | null {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "perennial") return folder;
  return dirname(folder) === folder ? null : projectRoot(dirname(folder));
}
