#!/usr/bin/env node
import { ready } from "./ready.mjs";

try {
  await ready(["install", "build"]);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import(new URL("../build/perennial/main.js", import.meta.url).href);
