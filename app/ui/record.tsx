import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { EventType } from "~/domain/events/event-types";
import { Face } from "./person";

/** Something that happened, as it is shown. */
export interface RecordEntry {
  id: string;
  type: EventType;
  /** `YYYY-MM-DD` and `HH:MM`, by the clocks of the place. */
  day: string;
  time: string;
  /** Null: the installation itself, or somebody who had not signed in. */
  by: string | null;
  /** What the sentence needs; null: not known, or not of such a thing. */
  name: string | null;
  group: string | null;
  role: string | null;
  /** What it was about, in a word: a field of a group, the name of a file. */
  what: string | null;
  reason: string | null;
}

/** What happened, newest first: what, when, by whom and why. */
export function Record({ entries }: { entries: readonly RecordEntry[] }) {
  const { t } = useTranslation("events");
  if (entries.length === 0) return <p className="soft">{t("none")}</p>;
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Face name={entry.by ?? t("nobody")} of="funder" />
          <div>
            <p>
              <strong>{sentenceOf(t, entry)}</strong> <span className="soft small">{whenAndWho(t, entry)}</span>
            </p>
            {entry.reason !== null && <p>{t("why", { reason: entry.reason })}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function sentenceOf(t: TFunction<"events">, { type, name, group, role, what }: RecordEntry): string {
  return t(`sentence.${type}`, {
    name: name ?? t("unknown.name"),
    group: group ?? t("unknown.group"),
    what: what === null ? t("unknown.what") : t(`groups:fields.${what}.name`, { defaultValue: what }),
    role: role === null ? t("unknown.role") : t(`role.${role}`, { defaultValue: role }),
  });
}

function whenAndWho(t: TFunction<"events">, { day, time, by }: RecordEntry): string {
  const when = t("when", { day, time });
  return by === null ? when : t("by", { when, by });
}
