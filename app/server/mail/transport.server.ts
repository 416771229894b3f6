import { folderTransport } from "./folder.server";
import type { Sender, Transport } from "./message.server";
import { folderOf, hostOf, type MailSettings } from "./settings.server";
import { smtpTransport } from "./smtp.server";

/** What the settings say mail goes by, each wait within `patience` milliseconds; null: nothing is sent. */
export function transportOf(
  { mailUrl, mailFrom, origin }: MailSettings & { origin: string | null },
  patience: number,
): Transport | null {
  if (mailUrl === null) return null;
  const sender: Sender = { mailFrom, host: hostOf(origin) };
  const folder = folderOf({ mailUrl });
  return folder === null ? smtpTransport(mailUrl, sender, patience) : folderTransport(folder, sender);
}
