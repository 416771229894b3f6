import { useTranslation } from "react-i18next";
import { PostButton } from "../settings/post-button";
import { Toast } from "../toast";
import { myGroupAddress } from "./addresses";

/** What was just done in a group, and about whom. */
export interface MemberDoneShown {
  code: string;
  member: { id: string; name: string } | null;
}

const undo: Partial<Record<string, string>> = {
  added: "/ending",
  waits: "/ending",
  ended: "/return",
  asked: "/ending/withdrawal",
};

/** Says what was done, and offers to undo it where it is safe. */
export function MemberDone({
  code,
  member,
  canUndo,
  chosen,
}: MemberDoneShown & { canUndo: boolean; chosen: string | null }) {
  const { t } = useTranslation("members");
  const path = undo[code];
  const action = member && path && myGroupAddress(`/people/${member.id}${path}`, chosen);
  return (
    <Toast
      words={t(`done.${code}`, { name: member?.name ?? "" })}
      undo={canUndo && action && <PostButton action={action} words={t("undo")} />}
    />
  );
}
