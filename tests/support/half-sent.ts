import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { auditForm } from "./audit-ground";
import type { Running } from "./server";

/** A form of /audit that is sent piece by piece. */
export interface HalfSent {
  /** Sends on, up to that share of the whole (from 0 to 1). */
  sendTo(share: number): void;
  /** Sends the rest and gives the answer. */
  finish(): Promise<{ status: number; html: string }>;
  /** Goes away in the middle. */
  leave(): void;
}

/** Begins to send a file of that many bytes; nothing of it has left yet. */
export async function beginSending(server: Pick<Running, "origin" | "port">, bytes: number): Promise<HalfSent> {
  const form = auditForm([{ name: "grants.csv", content: Buffer.alloc(bytes, "Identifier,Title\n") }]);
  const body = Buffer.from(await form.arrayBuffer());
  const sending = request({
    host: "127.0.0.1",
    port: server.port,
    path: "/audit",
    method: "POST",
    headers: {
      origin: server.origin,
      "content-type": form.headers.get("content-type") ?? "",
      "content-length": String(body.length),
    },
  });
  const answered = once(sending, "response").then(([answer]) => told(answer as IncomingMessage));
  answered.catch(() => undefined);
  sending.on("error", () => undefined);
  let sent = 0;
  const sendTo = (share: number) => {
    const to = Math.floor(share * body.length);
    sending.write(body.subarray(sent, to));
    sent = to;
  };
  return {
    sendTo,
    leave: () => void sending.destroy(),
    finish() {
      sending.end(body.subarray(sent));
      return answered;
    },
  };
}

async function told(answer: IncomingMessage): Promise<{ status: number; html: string }> {
  let html = "";
  for await (const piece of answer.setEncoding("utf8")) html += piece;
  return { status: answer.statusCode ?? 0, html };
}
