import { ownCopy } from "./notes";

/** What a file says of itself, for attribution. */
export interface About {
  publisher?: string;
  license?: string;
  title?: string;
  description?: string;
  issued?: string;
  modified?: string;
  identifier?: string;
  downloadURL?: string;
  accessURL?: string;
}

/** Adds the fields of a JSON package, or of a workbook's Meta sheet (`Publisher:Name`), to what is known. */
export function addAbout(about: About, fields: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(fields)) {
    const field = FIELDS[key.replace(/[\s_]+/g, "").toLowerCase()];
    const text = field && textIn(value);
    if (field && text) about[field] ??= text;
  }
}

const FIELDS: Record<string, keyof About> = {
  publisher: "publisher",
  "publisher:name": "publisher",
  "publisher/name": "publisher",
  license: "license",
  licence: "license",
  title: "title",
  description: "description",
  issued: "issued",
  modified: "modified",
  identifier: "identifier",
  downloadurl: "downloadURL",
  accessurl: "accessURL",
};

/** A text, a day, or an object's own name. */
function textIn(value: unknown): string | null {
  if (typeof value === "string") return ownCopy(value.trim().slice(0, 500)) || null;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return null;
  const { name, day } = value as { name?: unknown; day?: unknown };
  return typeof name === "string" || typeof day === "string" ? textIn(name ?? day) : null;
}
