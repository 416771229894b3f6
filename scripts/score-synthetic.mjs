#!/usr/bin/env node
import { ready } from "./ready.mjs";

await ready(["install", "build"]);
await import(new URL("../build/perennial/score-synthetic.js", import.meta.url).href);
