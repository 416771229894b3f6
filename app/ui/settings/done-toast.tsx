import { useTranslation } from "react-i18next";
import { Toast } from "../toast";
import { settingsAddress } from "./addresses";
import { PostButton } from "./post-button";

type ResetDone = "reset-asked" | "reset-agreed" | "reset-ended";

/** What was just done to somebody, and with which role. */
export interface DoneShown {
  code: "added" | "given" | "waits" | "confirmed" | "ended" | "disabled" | "enabled" | "corrected" | ResetDone;
  /** `ward` is the id of a councillor's, or "". */
  role: { id: string; role: string; ward: string } | null;
}

interface Props {
  done: DoneShown;
  person: { id: string; name: string };
  /** Nobody can give themselves back what they ended. */
  canUndo: boolean;
  chosen: string | null;
}

/** Says what was done, and offers to undo it. */
export function DoneToast({ done, person, canUndo, chosen }: Props) {
  const { t } = useTranslation("people");
  const { code, role } = done;
  const undo = undoOf(done, person.id);
  return (
    <Toast
      words={t(`done.${code}`, { name: person.name, role: role && t(`role.${role.role}`) })}
      undo={
        canUndo &&
        undo && (
          <PostButton
            {...{ action: settingsAddress(undo.action, chosen), fields: undo.fields, words: t(`undo.${code}`) }}
          />
        )
      }
    />
  );
}

/** Null: it cannot be undone, or its own card has the way back. */
function undoOf(
  { code, role }: DoneShown,
  personId: string,
): { action: string; fields?: Record<string, string> } | null {
  if (code.startsWith("reset-") || code === "corrected") return null;
  if (code === "disabled") return { action: `/people/${personId}/enabling` };
  if (code === "enabled") return { action: `/people/${personId}/disabling` };
  if (code === "ended")
    return { action: `/people/${personId}/roles`, fields: { role: role?.role ?? "", ward: role?.ward ?? "" } };
  return { action: `/roles/${role?.id}/ending` };
}
