import { z } from "zod";
import { whole } from "../audits/limits.server";

/** The largest file that groups may add, in megabytes (1,048,576 bytes), and the virus scanner; null: there is none. */
export interface FileSettings {
  maxMb: number;
  clamd: Clamd | null;
}

/** Where clamd listens: a host and a port, or the path of a socket. */
export type Clamd = { host: string; port: number } | { path: string };

/** Part of the environment; every issue's message is a key under `setting` in messages/en/edge.json. */
export const fileSettings = {
  FILE_MAX_MB: whole("FILE_MAX_MB", 1, 50).default(10),
  CLAMD_URL: z
    .string()
    .refine((text) => clamdAt(text) !== null, "CLAMD_URL")
    .optional(),
};

const settings = z.object(fileSettings);

/** The settings as the environment, once read, has them. */
export function fileSettingsOf({ FILE_MAX_MB, CLAMD_URL }: z.output<typeof settings>): FileSettings {
  return { maxMb: FILE_MAX_MB, clamd: CLAMD_URL === undefined ? null : clamdAt(CLAMD_URL) };
}

function clamdAt(url: string): Clamd | null {
  const [, path] = /^unix:(\/[^\0]+)$/.exec(url) ?? [];
  if (path !== undefined) return { path };
  const [, host, port] = /^tcp:\/\/([\w.-]+|\[[\da-f:.]+\]):(\d{1,5})$/i.exec(url) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return null;
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) };
}
