import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const edge = new URL("../build/perennial/edge.js", import.meta.url);

// React and Express read this when they load; what the installation is for is APP_ENV's business.
process.env.NODE_ENV = "production";

if (existsSync(edge)) {
  const { start } = await import(edge.href);
  await start(root);
} else {
  console.error("Nothing is built yet. Run npm start, which builds first.");
  process.exitCode = 1;
}
