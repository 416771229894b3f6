import { useTranslation } from "react-i18next";
import { PostButton } from "../settings/post-button";
import { Toast } from "../toast";

/** Letters were stopped, and the way back to how it was. */
export function StoppedToast({ token, was }: { token: string; was: string }) {
  const { t } = useTranslation("post");
  const undo = <PostButton action={`/letters/stop/${token}/undoing`} words={t("stop.undo")} fields={{ was }} />;
  return <Toast words={t("stop.done")} undo={undo} />;
}
