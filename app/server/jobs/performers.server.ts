import { stayLean } from "../imports/tidy-memory.server";
import type { Performer } from "./performer.server";

/** Who does which kind of job, loaded only when there is one. */
export const performers: Readonly<Record<string, () => Promise<Performer>>> = {
  audit: async () => (await import("../audits/perform-audit.server")).performAudit,
  import: async () => {
    stayLean();
    return (await import("../imports/perform-import.server")).performImport;
  },
};
