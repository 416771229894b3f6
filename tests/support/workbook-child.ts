import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const BUILT = at("build/perennial/workbook-child.js");

/** Builds the process that reads workbooks when it is missing or older than its sources. */
export async function builtWorkbookChild(): Promise<void> {
  const sources = ["app/server/opendata/", "app/domain/opendata/"].flatMap((folder) =>
    readdirSync(at(folder)).map((file) => at(folder + file)),
  );
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > newest) return;
  const outDir = at(`build/workbook-child-${process.pid}`);
  await build({
    configFile: false,
    root: at(""),
    logLevel: "error",
    resolve: { alias: { "~/": at("app/") } },
    build: { ssr: at("app/server/opendata/workbook-child.server.ts"), outDir, emptyOutDir: true, copyPublicDir: false },
  });
  mkdirSync(at("build/perennial"), { recursive: true });
  const [made] = readdirSync(outDir).filter((file) => file.endsWith(".js"));
  renameSync(`${outDir}/${made}`, BUILT);
  rmSync(outDir, { recursive: true, force: true });
}
