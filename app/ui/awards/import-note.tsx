import { useTranslation } from "react-i18next";
import { Note } from "../note";

interface Imported {
  name: string;
  state: "waiting" | "seen" | "undone" | "same" | "refused" | "stopped" | "failed";
  added: number;
  changed: number;
  same: number;
  /** How many things keep a refused file out; null when it is something else. */
  faults: number | null;
}

const tones = {
  waiting: "sky",
  seen: "leaf",
  undone: "sky",
  same: "sky",
  refused: "honey",
  stopped: "sky",
  failed: "brick",
} as const;

/** How an import is getting on that somebody ordered. */
export function ImportNote({ imported }: { imported: Imported }) {
  const { t } = useTranslation("who-we-fund");
  const { name, state, added, changed, same, faults } = imported;
  return (
    <Note tone={tones[state]} first={t(`import.${state}`, { name })}>
      {state === "waiting" && t("import.waitingMore")}
      {state === "seen" && t("import.counts", { added, changed, same })}
      {state === "refused" &&
        (faults === null ? t("import.refusedOther") : t("import.refusedFaults", { count: faults }))}
    </Note>
  );
}
