import { openAsBlob } from "node:fs";

/** What came of sending files to /audit: the answer, and the address it sends on to. */
export interface Sent {
  status: number;
  location: string | null;
  html: string;
}

/** Posts the form of /audit as a browser without script does. Files are paths, or names with what is in them. */
export async function sendFiles(
  origin: string,
  files: readonly (string | { name: string; content: string | Buffer })[],
  more: Record<string, string> = {},
): Promise<Sent> {
  const form = await (await fetch(`${origin}/audit`)).text();
  const key = /name="key" value="([^"]+)"/.exec(form)?.[1];
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...(key ? { key } : {}), yearStart: "04-01", ...more }))
    body.set(name, value);
  for (const file of files) {
    if (typeof file === "string") body.append("file", await openAsBlob(file), file.split("/").at(-1));
    else body.append("file", new Blob([new Uint8Array(Buffer.from(file.content))]), file.name);
  }
  const answer = await fetch(`${origin}/audit`, {
    method: "POST",
    body,
    headers: { Origin: origin },
    redirect: "manual",
  });
  return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
}

/** Waits until the audit behind a progress page is ready and gives the path of its page; throws after `seconds`. */
export async function whenReady(origin: string, progress: string, seconds = 60): Promise<string> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; ) {
    const answer = await fetch(new URL(progress, origin), { redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status === 302 || answer.status === 303)
      return new URL(answer.headers.get("location") ?? "", origin).pathname;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${progress} was not ready after ${seconds} s`);
}
