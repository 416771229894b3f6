import { translator } from "~/messages";
import type { Letter } from "./letters.server";

/** What is on its way to one address or number. */
interface OnItsWay {
  /** Of the mail in the outbox. */
  id: string;
  to: string;
  orderedAt: Date;
  /** The present, for its date. */
  at: Date;
}

export interface Message extends OnItsWay {
  letter: Letter;
}

export interface TextMessage extends OnItsWay {
  text: string;
}

/** Takes a message, or throws: then it may or may not have been taken. `signal` ends the attempt. */
export interface Transport<M = Message> {
  send(message: M, signal: AbortSignal): Promise<void>;
}

/** Who sends: the address letters come from, and the name of the site that their ids end in. */
export interface Sender {
  mailFrom: string;
  host: string;
}

/**
 * What nodemailer needs of a message beside its texts. The id stays the same however often it is sent, so that mail programs
 * show it once. The address is given apart from any name, so that it can never be read as several.
 */
export function envelopeOf({ id, letter, to, at }: Message, { mailFrom, host }: Sender) {
  return {
    from: { name: translator("en")("frame:name"), address: mailFrom },
    to: { name: "", address: to },
    envelope: { from: mailFrom, to: [to] },
    subject: letter.subject,
    messageId: `<${id}@${host}>`,
    baseBoundary: id,
    date: at,
    headers: { "Auto-Submitted": "auto-generated", ...stopHeaders(letter) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Mail programs offer a button of their own to stop a letter. Source: RFC 2369, RFC 8058. */
function stopHeaders({ stop }: Letter): Record<string, string> {
  return stop === null
    ? {}
    : { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
