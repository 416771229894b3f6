import { useTranslation } from "react-i18next";
import { groupsAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";
import { Toast } from "../toast";

interface Named {
  id: string;
  name: string;
}

/** What was just done to two groups. */
export type DoneToTwo =
  | { code: "merged" | "merge-undone"; mergeId: string; kept: Named; gone: Named }
  | { code: "apart"; one: Named; other: Named }
  | { code: "alike" };

/** Says what was done, and offers to undo it. */
export function DuplicatesToast({ done, chosen }: { done: DoneToTwo; chosen: string | null }) {
  const { t } = useTranslation("matching");
  const words = t("undo");
  if ("kept" in done) {
    const action = groupsAddress(`/merges/${done.mergeId}/undoing`, chosen);
    const says = t(`done.${done.code}`, { gone: done.gone.name, kept: done.kept.name });
    return <Toast words={says} undo={done.code === "merged" && <PostButton {...{ action, words }} />} />;
  }
  if (!("one" in done)) return <Toast words={t("done.alike")} />;
  const action = groupsAddress("/duplicates/distinct/undoing", chosen);
  const fields = { one: done.one.id, other: done.other.id };
  const says = t("done.apart", { one: done.one.name, other: done.other.name });
  return <Toast words={says} undo={<PostButton {...{ action, fields, words }} />} />;
}
