import { resolve } from "node:path";
import { z } from "zod";

/** Where mail goes: `smtp://…`, `smtps://…`, or `file:` and the absolute path of a folder; null: nowhere, and it waits. */
export interface MailSettings {
  mailUrl: string | null;
  /** The address that letters come from. */
  mailFrom: string;
}

/** Part of the environment; every issue's message is a key under `setting` in messages/en/edge.json. */
export const mailSettings = {
  MAIL_URL: z.string().refine(isMailUrl, "MAIL_URL").optional(),
  MAIL_FROM: z.email("MAIL_FROM").optional(),
};

const settings = z.object(mailSettings);

interface Surroundings {
  mode: "demo" | "production" | "test";
  root: string;
  dataDir: string;
  origin: string | null;
}

/** The settings as the environment, once read, has them. Outside production mail goes to a folder in the data unless told. */
export function mailSettingsOf(
  read: z.output<typeof settings>,
  { mode, root, dataDir, origin }: Surroundings,
): MailSettings {
  const usual = mode === "production" ? null : `file:${resolve(dataDir, "mail")}`;
  const url = read.MAIL_URL;
  return {
    mailUrl: url?.startsWith("file:") ? `file:${resolve(root, pathIn(url))}` : (url ?? usual),
    mailFrom: read.MAIL_FROM ?? `perennial@${hostOf(origin)}`,
  };
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

function pathIn(url: string): string {
  return url.replace(/^file:(\/\/)?/, "");
}
