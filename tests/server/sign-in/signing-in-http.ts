import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { ask, type Running } from "~tests/support/server";

/** A browser without script: it keeps cookies and posts forms from our own pages. */
export function visitor(server: Running) {
  const cookies = new Map<string, string>();
  const send = async (
    path: string,
    method: string,
    form: Record<string, string> | null,
    more: Record<string, string>,
  ) => {
    const body = form ? new URLSearchParams(form).toString() : undefined;
    const headers = {
      ...(cookies.size > 0 && { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
      ...(method !== "GET" && { Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" }),
      ...more,
    };
    const answer = await ask(server, path, { method, headers, body });
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) keep(cookies, line);
    return answer;
  };
  return {
    cookies,
    get: (path: string, more: Record<string, string> = {}) => send(path, "GET", null, more),
    post: (path: string, form: Record<string, string> = {}, more: Record<string, string> = {}) =>
      send(path, "POST", form, more),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

/** Waits for the letters of a mail folder to be so many, and gives link and code of the newest. */
export async function letterIn(dataDir: string, count: number): Promise<{ link: string; code: string; text: string }> {
  const folder = join(dataDir, "mail");
  const names = () =>
    readdirSync(folder, { withFileTypes: true })
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".eml"));
  await expect.poll(() => names().length, { timeout: 30_000 }).toBe(count);
  const text = readFileSync(join(folder, names().sort().at(-1)!), "utf8");
  const link = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? "";
  const code = /^[A-Z2-9]{4}-[A-Z2-9]{4}$/m.exec(text.replaceAll("\r", ""))?.[0] ?? "";
  return { link, code, text };
}
