import { useTranslation } from "react-i18next";
import { myGroupAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";
import { Toast } from "../toast";

/** What was just done to a file. */
export interface FileDone {
  code: "added" | "removed" | "restored";
  id: string;
  name: string;
}

/** Says what was done to a file, and offers to undo it. */
export function FileToast({ done: { code, id, name }, chosen }: { done: FileDone; chosen: string | null }) {
  const { t } = useTranslation("files");
  const opposite = code === "removed" ? "restoring" : "removal";
  return (
    <Toast
      words={t(`done.${code}`, { name })}
      undo={<PostButton action={myGroupAddress(`/files/${id}/${opposite}`, chosen)} words={t("undo")} />}
    />
  );
}
