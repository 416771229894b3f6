import { textFolderTransport } from "./folder.server";
import type { TextMessage, Transport } from "./message.server";
import { type MailSettings, textFolderOf } from "./settings.server";

/** A gateway's answer that is no yes. */
class GatewayAnswer extends Error {
  override readonly name = "GatewayAnswer";
  constructor(readonly status: number) {
    super(`the gateway answered ${status}`);
  }
}

/** What the settings say texts go by, each wait within `patience` milliseconds; null: nothing is sent. */
export function textTransportOf(
  { smsUrl, smsToken }: Pick<MailSettings, "smsUrl" | "smsToken">,
  patience: number,
): Transport<TextMessage> | null {
  if (smsUrl === null) return null;
  const folder = textFolderOf({ smsUrl });
  return folder === null ? gatewayTransport(smsUrl, smsToken ?? "", patience) : textFolderTransport(folder);
}

/** Hands texts to a gateway, which knows by the id when it has had one before. It is never led on to another address. */
function gatewayTransport(url: string, token: string, patience: number): Transport<TextMessage> {
  return {
    async send({ id, to, text }, signal) {
      const answer = await fetch(url, {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify({ to, text, id }),
        redirect: "manual",
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new GatewayAnswer(answer.status);
    },
  };
}
