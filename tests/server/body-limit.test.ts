import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyLimit } from "~/server/edge/body-limit.server";

let server: Server;
let read: number[];

beforeAll(async () => {
  const app = express().use(bodyLimit(() => ({ bytes: 1_000, page: "413", within: 60_000 })));
  app.post("/", (sent, response) => {
    let bytes = 0;
    sent.on("data", (chunk) => {
      bytes += chunk.length;
      read.push(bytes);
    });
    sent.on("end", () => response.send(String(bytes)));
  });
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => void server.close());

it.each([
  [[1_000], 200, 1_000],
  [[400, 600], 200, 1_000],
  [[400, 601], 413, 400],
  [[1_001], 413, 0],
])("a body that arrives as %j bytes is answered %i", async (parts, status, most) => {
  read = [0];
  expect(await post(parts)).toBe(status);
  expect(Math.max(...read)).toBeLessThanOrEqual(most);
});

/** Sends the parts one after the other, without telling the length before. */
async function post(parts: number[]): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const sent = request({
    host: "127.0.0.1",
    port,
    method: "POST",
    headers: { "transfer-encoding": "chunked" },
    agent: false,
  });
  const answered = once(sent, "response");
  sent.on("error", () => undefined);
  for (const bytes of parts) {
    sent.write(Buffer.alloc(bytes, "a"));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  sent.end();
  const [answer] = await answered;
  answer.resume();
  return answer.statusCode;
}
