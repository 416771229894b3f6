import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { envelopeOf, type Message, type Sender, type Transport } from "./message.server";

/** What the files are called, without `.eml`: when the letter was ordered and its id. The newest is the last by name. */
export const letterName = /^\d{8}T\d{9}Z-[\w-]{22}$/;

/** Puts each message into a folder as an `.eml` file; a file that is there is whole, and a message has one however often it is sent. */
export function folderTransport(folder: string, sender: Sender): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(message) {
      const { text, html } = message.letter;
      const alternatives = [{ raw: plainly("text/plain", text) }, { raw: plainly("text/html", html) }];
      const made = await composer.sendMail({ ...envelopeOf(message, sender), alternatives, textEncoding: "B" });
      const path = join(folder, `${nameOf(message)}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, made.message, { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
    },
  };
}

function nameOf({ id, orderedAt }: Message): string {
  return `${orderedAt.toISOString().replace(/[-:.]/g, "")}-${id}`;
}

/** Text as it stands, so that a link stays on its line: what other encodings do to it only a mail program undoes. */
function plainly(type: string, text: string): string {
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`;
}
