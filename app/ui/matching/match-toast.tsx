import { useTranslation } from "react-i18next";
import { groupsAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";
import { Toast } from "../toast";

/** What was just matched or undone; `count`: what was left, or which groups stay. */
export interface MatchTold {
  code: "matched" | "unmatched";
  id: string;
  day: string;
  recipients: number;
  count: number;
}

/** Says what was matched, and offers to undo it. */
export function MatchToast({ done, chosen }: { done: MatchTold; chosen: string | null }) {
  const { t } = useTranslation("matching");
  const { code, id, day, recipients, count } = done;
  const action = groupsAddress(`/matching/${id}/undoing`, chosen);
  if (code === "matched") {
    const left = count > 0 ? ` ${t("done.left", { count })}` : "";
    const words = `${t("done.matched", { count: recipients })}${left}`;
    return <Toast words={words} undo={<PostButton action={action} words={t("undo")} />} />;
  }
  const kept = count > 0 ? ` ${t("done.kept", { count })}` : "";
  return <Toast words={`${t("done.unmatched", { day })}${kept}`} />;
}
