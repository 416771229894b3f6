import { translator } from "~/messages";
import type { Letter } from "./letters.server";

/** A letter on its way to one address. */
export interface Message {
  /** Of the mail in the outbox. */
  id: string;
  letter: Letter;
  to: string;
  orderedAt: Date;
  /** The present, for its date. */
  at: Date;
}

/** Takes a message, or throws: then it may or may not have been taken. `signal` ends the attempt. */
export interface Transport {
  send(message: Message, signal: AbortSignal): Promise<void>;
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
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
