import { createTransport } from "nodemailer";
import { envelopeOf, type Sender, type Transport } from "./message.server";

/** Hands messages to a mail server, each over a connection of its own. */
export function smtpTransport(url: string, sender: Sender, patience: number): Transport {
  const smtp = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  });
  return {
    async send(message, signal) {
      const { text, html } = message.letter;
      const encoding = "quoted-printable";
      await smtp.sendMail({ ...envelopeOf(message, sender), text, html, encoding, signal });
    },
  };
}
