import { z } from "zod";

/** What people may send to /audit; `perHour` 0 = as many as they like. Sizes in megabytes (1,048,576 bytes). */
export interface AuditLimits {
  maxMb: number;
  maxUnpackedMb: number;
  maxRows: number;
  /** All audits together. */
  diskMb: number;
  /** From one address. */
  perHour: number;
  for: "anyone" | "signed-in";
}

/** Part of the environment; every issue's message is a key under `setting` in messages/en/edge.json. */
export const auditSettings = {
  AUDIT_MAX_MB: whole("AUDIT_MAX_MB", 1, 2_000).default(50),
  AUDIT_MAX_UNPACKED_MB: whole("AUDIT_MAX_UNPACKED_MB", 1, 20_000).default(600),
  AUDIT_MAX_ROWS: whole("AUDIT_MAX_ROWS", 1, 20_000_000).default(1_000_000),
  AUDIT_DISK_MB: whole("AUDIT_DISK_MB", 1, 10_000_000).default(2_000),
  AUDIT_PER_HOUR: whole("AUDIT_PER_HOUR", 0, 1_000_000).default(20),
  AUDIT_FOR: z.enum(["anyone", "signed-in"], { error: "AUDIT_FOR" }).default("anyone"),
};

const settings = z.object(auditSettings);

/** The limits as the environment, once read, has them. */
export function auditLimits(read: z.output<typeof settings>): AuditLimits {
  return {
    maxMb: read.AUDIT_MAX_MB,
    maxUnpackedMb: read.AUDIT_MAX_UNPACKED_MB,
    maxRows: read.AUDIT_MAX_ROWS,
    diskMb: read.AUDIT_DISK_MB,
    perHour: read.AUDIT_PER_HOUR,
    for: read.AUDIT_FOR,
  };
}

/** A whole number between two bounds, both included, as a setting; its issue's message is the name. */
export function whole(name: string, least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, name)
    .transform(Number)
    .refine((number) => number >= least && number <= most, name);
}
