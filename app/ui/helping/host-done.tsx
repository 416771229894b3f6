import { useTranslation } from "react-i18next";
import { myGroupAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";
import { Toast } from "../toast";

interface Props {
  done: {
    code: "asked" | "agreed" | "ended";
    hosting: { id: string; name: string; terms: string; isHost: boolean; hostId: string };
  };
  chosen: string | null;
}

/** Says what was done about who holds money, and offers to undo it. Who said no has to be asked anew by the other side. */
export function HostDone({ done: { code, hosting }, chosen }: Props) {
  const { t } = useTranslation("helping");
  const { id, name, terms, isHost, hostId } = hosting;
  const end = myGroupAddress(`/host/${id}/ending`, chosen);
  const ask = myGroupAddress("/host", chosen);
  const words = code === "asked" ? "done.asked" : code === "agreed" ? "done.agreed" : "done.hostEnded";
  return (
    <Toast
      words={t(words, { name })}
      undo={
        code !== "ended" ? (
          <PostButton action={end} words={t("undo")} />
        ) : (
          !isHost && <PostButton action={ask} words={t("again.host")} fields={{ host: hostId, terms }} />
        )
      }
    />
  );
}
