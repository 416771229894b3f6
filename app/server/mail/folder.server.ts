import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { envelopeOf, type Message, type Sender, type TextMessage, type Transport } from "./message.server";

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
      await keep(folder, `${nameOf(message)}.eml`, made.message as Buffer);
    },
  };
}

/** The same for texts, as `.txt`: the number on the first line, the words on the second. */
export function textFolderTransport(folder: string): Transport<TextMessage> {
  return {
    send: (message) => keep(folder, `${nameOf(message)}.txt`, `${message.to}\n${message.text}\n`),
  };
}

async function keep(folder: string, name: string, content: string | Buffer): Promise<void> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${path}.part`, content, { mode: 0o600, flush: true });
  await rename(`${path}.part`, path);
}

function nameOf({ id, orderedAt }: Pick<Message, "id" | "orderedAt">): string {
  return `${orderedAt.toISOString().replace(/[-:.]/g, "")}-${id}`;
}

/** Text as it stands, so that a link stays on its line: what other encodings do to it only a mail program undoes. */
function plainly(type: string, text: string): string {
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`;
}
