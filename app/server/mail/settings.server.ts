import { resolve } from "node:path";
import { z } from "zod";

/** Where mail goes: `smtp://…`, `smtps://…`, or `file:` and the absolute path of a folder; null: nowhere, and it waits. */
export interface MailSettings {
  mailUrl: string | null;
  /** The address that letters come from. */
  mailFrom: string;
  /** Where texts go: `https://…` of a gateway, or `file:` and the absolute path of a folder; null: no page offers one. */
  smsUrl: string | null;
  /** What the gateway knows us by. */
  smsToken: string | null;
}

/** Part of the environment; every issue's message is a key under `setting` in messages/en/edge.json. */
export const mailSettings = {
  MAIL_URL: z.string().refine(isMailUrl, "MAIL_URL").optional(),
  MAIL_FROM: z.email("MAIL_FROM").optional(),
  SMS_URL: z.string().refine(isSmsUrl, "SMS_URL").optional(),
  SMS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, "SMS_TOKEN")
    .optional(),
};

const settings = z.object(mailSettings);

interface Surroundings {
  mode: "demo" | "production" | "test";
  root: string;
  dataDir: string;
  origin: string | null;
}

/** The settings as the environment, once read, has them. Outside production mail goes to a folder in the data unless told; texts go nowhere unless told. */
export function mailSettingsOf(
  read: z.output<typeof settings>,
  { mode, root, dataDir, origin }: Surroundings,
): MailSettings {
  const usual = mode === "production" ? null : `file:${resolve(dataDir, "mail")}`;
  const placed = (url: string | undefined) => (url?.startsWith("file:") ? `file:${resolve(root, pathIn(url))}` : url);
  return {
    mailUrl: placed(read.MAIL_URL) ?? usual,
    mailFrom: read.MAIL_FROM ?? `perennial@${hostOf(origin)}`,
    smsUrl: placed(read.SMS_URL) ?? null,
    smsToken: read.SMS_TOKEN ?? null,
  };
}

/** Whether a page may offer a text at all. */
export function isTextOffered({ smsUrl }: Pick<MailSettings, "smsUrl">): boolean {
  return smsUrl !== null;
}

/** The folder that texts go to; null: they go elsewhere. */
export function textFolderOf({ smsUrl }: Pick<MailSettings, "smsUrl">): string | null {
  return folderOf({ mailUrl: smsUrl });
}

/** The folder that letters go to; null: they go elsewhere. */
export function folderOf({ mailUrl }: Pick<MailSettings, "mailUrl">): string | null {
  return mailUrl?.startsWith("file:") ? mailUrl.slice("file:".length) : null;
}

/** The name of the site without a port; `localhost` where no origin is set. */
export function hostOf(origin: string | null): string {
  return origin === null ? "localhost" : new URL(origin).hostname;
}

function isMailUrl(text: string): boolean {
  if (text.startsWith("file:")) return pathIn(text) !== "";
  return /^smtps?:\/\/./.test(text) && URL.canParse(text);
}

function isSmsUrl(text: string): boolean {
  if (text.startsWith("file:")) return pathIn(text) !== "";
  return /^https:\/\/./.test(text) && URL.canParse(text);
}

function pathIn(url: string): string {
  return url.replace(/^file:(\/\/)?/, "");
}
