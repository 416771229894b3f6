// Measures the audit in the browser's place, all in one run: node tests/bench/web.mjs [--rows 1000000]
// 1. other pages while a large file is audited, against the same pages idle; 2. the first view of an audit against the list
// page of a bare Remix application; 3. bytes of that view. Ratios count; single times depend on the machine.
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { machine } from "./measure.mjs";
import { ended, get, paced, pause, quantile, startProduct, timed } from "./product.mjs";

const shared = resolve(process.env.SHARED ?? "../shared");
const rows = Number(process.argv[process.argv.indexOf("--rows") + 1] || 1_000_000) || 1_000_000;
const work = mkdtempSync(join(tmpdir(), "perennial-web-bench-"));
const stops = [];

/** Remix's own entry for browsers; its default one also tells robots, by a package that is not here. */
const ENTRY = `import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
export default (request, status, headers, remix) =>
  new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={remix} url={request.url} abortDelay={5000} />, {
      onShellReady() {
        const body = new PassThrough();
        headers.set("Content-Type", "text/html");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
    });
    setTimeout(abort, 5000);
  });
`;

/** What the page of an import says while it is on its way. */
const { waitingMore } = JSON.parse(readFileSync("app/messages/en/who-we-fund.json", "utf8")).import;

try {
  console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}\n`);
  const server = await startProduct(join(work, "data"), {
    AUDIT_MAX_MB: "700",
    AUDIT_MAX_UNPACKED_MB: "1200",
    AUDIT_DISK_MB: "8000",
    AUDIT_PER_HOUR: "0",
    LOOP_DELAY_FILE: join(work, "loop-delay.json"),
    NODE_OPTIONS: `--import ${resolve("tests/bench/loop-delay.mjs")}`,
  });
  server.file = join(work, "loop-delay.json");
  stops.push(server.stop);
  await besideAudit(server);
  await firstView(server);
} finally {
  for (const stop of stops) await stop();
  rmSync(work, { recursive: true, force: true });
}

async function besideAudit(server) {
  const csv = generated(rows);
  const small = await audited(server, resolve("db/seed/wendle-grants.csv"));
  const pages = ["/checks", small];
  await paced(server.port, pages, 5_000);
  loopDelay(server);
  const idle = { times: await paced(server.port, pages, 20_000), delay: loopDelay(server) };
  const address = await send(server, csv);
  await beside(server, pages, idle, "are audited (after they were sent)", address, 'http-equiv="refresh"');
  const audit = /^\/audit\/[^/]+/.exec(address)[0];
  const { headers } = await get(server.port, `${audit}/import`, undefined, { method: "POST", origin: true });
  await beside(server, pages, idle, "are brought in", headers.location, waitingMore);
}

/** Asks for pages while the page that tells of progress has the sign that something is on its way. */
async function beside(server, pages, idle, what, address, sign) {
  loopDelay(server);
  const began = performance.now();
  const during = [];
  for (;;) {
    during.push(...(await paced(server.port, pages, 2_000)));
    const { status, body } = await get(server.port, address);
    if (status !== 200 || !body.toLowerCase().includes(sign.toLowerCase())) break;
    if (performance.now() - began > 600_000) throw new Error("it did not end in ten minutes");
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const delay = loopDelay(server);
  const [before, meanwhile] = [quantile(idle.times, 0.95), quantile(during, 0.95)];
  console.log(`Other pages while ${rows} grants ${what}, ${seconds} s, ${during.length} requests:`);
  console.log(
    `p95 idle ${before.toFixed(1)} ms, meanwhile ${meanwhile.toFixed(1)} ms, ratio ${(meanwhile / before).toFixed(2)}`,
  );
  console.log(
    `event-loop delay p99 ${delay.p99.toFixed(1)} ms (idle ${idle.delay.p99.toFixed(1)} ms), longest ${delay.max.toFixed(1)} ms\n`,
  );
}

async function firstView(server) {
  const address = await audited(server, resolve("db/seed/wendle-grants.csv"));
  const floor = await bareRemix();
  const [ours, bare] = [[], []];
  for (let turn = 0; turn < 30; turn++) {
    ours.push(...(await timed(server.port, address, 10)));
    bare.push(...(await timed(floor.port, floor.path, 10)));
  }
  const [p95, floor95] = [quantile(ours, 0.95), quantile(bare, 0.95)];
  const [p50, floor50] = [quantile(ours, 0.5), quantile(bare, 0.5)];
  console.log(
    `First view of an audit, ${ours.length} requests in turn: p95 ${p95.toFixed(1)} ms, bare Remix list ${floor95.toFixed(1)} ms, ratio ${(p95 / floor95).toFixed(2)} (p50 ${p50.toFixed(1)} / ${floor50.toFixed(1)} = ${(p50 / floor50).toFixed(2)})`,
  );
  const { body } = await get(server.port, address);
  const sheets = await Promise.all(
    [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => get(server.port, href)),
  );
  const zipped = [body, ...sheets.map((sheet) => sheet.body)].map((text) => gzipSync(text).length);
  console.log(`HTML and CSS of it, gzip: ${zipped.reduce((a, b) => a + b)} bytes (${zipped.join(" + ")})`);
  console.log(`scripts in it: ${[...body.matchAll(/<script/g)].length}`);
}

/** The shared floor: the list page of a Remix application with nothing around it. */
async function bareRemix() {
  symlinkSync(resolve("node_modules"), join(work, "node_modules"));
  const csv = generated(10_000);
  execFileSync(
    process.execPath,
    [join(shared, "bench/floors.mjs"), "--work", work, "--csv", csv, "--noparse", "--quick"],
    { stdio: "ignore" },
  );
  const app = join(work, "ssr-app");
  cpSync(join(shared, "bench/ssr-app"), app, { recursive: true });
  writeFileSync(join(app, "app/entry.server.jsx"), ENTRY);
  const env = { ...process.env, FLOOR_DB: join(work, "floor.db"), NODE_ENV: "production" };
  execFileSync(process.execPath, [resolve("node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], {
    cwd: app,
    env,
    stdio: "ignore",
  });
  const { default: Database } = await import("better-sqlite3");
  const db = new Database(join(work, "floor.db"), { readonly: true });
  const funder = db.prepare("select funder_id from grants limit 1").pluck().get();
  db.close();
  const port = 18_071;
  const child = spawn(process.execPath, ["server.mjs"], {
    cwd: app,
    env: { ...env, PORT: String(port) },
    stdio: "ignore",
  });
  stops.push(() => ended(child));
  const path = `/grants?funder=${encodeURIComponent(funder)}&page=1`;
  for (let i = 0; i < 200; i++) {
    const answer = await get(port, path).catch(() => null);
    if (answer?.status === 200) return { port, path };
    await pause(50);
  }
  throw new Error("the bare Remix application did not answer");
}

/** Sends a file, waits until it is audited, gives the address of its page. */
async function audited(server, csv) {
  const progress = await send(server, csv);
  for (let i = 0; i < 600; i++) {
    const answer = await get(server.port, progress);
    if (answer.status === 302 || answer.status === 303) return new URL(answer.headers.location, "http://x").pathname;
    await pause(100);
  }
  throw new Error("the audit did not end");
}

/** Posts the form of /audit with a file as a browser would; gives the path of the progress page. */
async function send(server, csv) {
  const form = await get(server.port, "/audit");
  const key = /name="key" value="([^"]+)"/.exec(form.body)?.[1] ?? "";
  const mark = "----perennial";
  const field = (name, value) => `--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = `${field("key", key)}${field("yearStart", "04-01")}--${mark}\r\nContent-Disposition: form-data; name="file"; filename="grants.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const headers = {
    "Content-Type": `multipart/form-data; boundary=${mark}`,
    Origin: `http://localhost:${server.port}`,
    Host: `localhost:${server.port}`,
  };
  const answer = await new Promise((done, failed) => {
    const sent = request(
      { host: "127.0.0.1", port: server.port, path: "/audit", method: "POST", headers },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk) => (body += chunk));
        response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
      },
    );
    sent.on("error", failed);
    sent.write(head);
    createReadStream(csv)
      .on("end", () => sent.end(`\r\n--${mark}--\r\n`))
      .pipe(sent, { end: false });
  });
  if (answer.status !== 303) throw new Error(`the file was not taken: ${answer.status} ${answer.body.slice(0, 2000)}`);
  return new URL(answer.headers.location, "http://x").pathname;
}

function loopDelay({ pid, file }) {
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (let i = 0; i < 1e3 && !existsSync(file); i++) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  return JSON.parse(readFileSync(file, "utf8"));
}

function generated(count) {
  const csv = join(work, `grants-${count}.csv`);
  if (!existsSync(csv))
    execFileSync(process.execPath, [join(shared, "tools/generate-grants.mjs"), "--rows", String(count), "--out", csv], {
      stdio: "ignore",
    });
  return csv;
}
