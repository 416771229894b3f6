import type { TFunction } from "i18next";
import type { z } from "zod";
import type { CheckLevel } from "~/domain/rules/evaluate";
import { type Snapshot, snapshotSchema } from "~/domain/rules/snapshot";

const levels: readonly CheckLevel[] = ["round", "form", "grant", "organisation", "portfolio"];

/** The level and the snapshot that a file holds, or the sentence that says why it cannot be read. */
export function readDesign(
  t: TFunction,
  name: string,
  text: string,
): { level: CheckLevel; snapshot: Snapshot } | string {
  const file = fromJson(text);
  if (file === undefined) return t("check:notJson", { name });
  if (!isObject(file)) return t("check:notAnObject", { path: name });
  if (file.level === undefined) return t("check:missing", { path: "level" });
  const level = levels.find((known) => known === file.level);
  if (!level) return t("check:badLevel", { value: shown(file.level), levels: levels.join(", ") });
  if (file.snapshot === undefined) return t("check:missing", { path: "snapshot" });
  if (!isObject(file.snapshot)) return t("check:notAnObject", { path: "snapshot" });
  const read = snapshotSchema.safeParse(file.snapshot);
  return read.success ? { level, snapshot: read.data } : fault(t, read.error.issues[0]!, file.snapshot);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(t: TFunction, issue: z.core.$ZodIssue, snapshot: unknown): string {
  const path = issue.path.reduce<string>(
    (sofar, step) =>
      typeof step === "number" ? `${sofar}[${step}]` : sofar ? `${sofar}.${String(step)}` : String(step),
    "",
  );
  const value = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)?.[step], snapshot);
  const kind = kindOf(issue);
  if (kind === "object") return t("check:notAnObject", { path });
  return t(`check:fault.${kind}`, { path, value: shown(value) });
}

function kindOf(issue: z.core.$ZodIssue): string {
  if (issue.message === "not-a-date") return "date";
  if (issue.message === "not-a-month-and-day") return "monthDay";
  if (issue.code === "too_small" || issue.code === "too_big") return "tuple";
  if (issue.code !== "invalid_type") return "other";
  if (issue.expected === "record") return "object";
  return ["string", "number", "boolean", "array", "tuple", "object"].includes(issue.expected)
    ? issue.expected
    : "other";
}

const LONGEST = 60;

/** A value as the file has it, cut short. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? `'${value}'` : (JSON.stringify(value) ?? "");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
