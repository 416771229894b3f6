// Keeps a filled database of a release, for later releases to open: node scripts/make-release-fixture.mjs VERSION
// Once the release is out it is never made again.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [version] = process.argv.slice(2);
if (!version) throw new Error("name the release: node scripts/make-release-fixture.mjs VERSION");

const vite = await createServer({
  root,
  configFile: join(root, "vitest.config.ts"),
  appType: "custom",
  server: { middlewareMode: true, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { makeRelease } = await vite.ssrLoadModule("/tests/support/release.ts");
  await makeRelease(version, join(root, "tests/fixtures/releases", version));
} finally {
  await vite.close();
}
