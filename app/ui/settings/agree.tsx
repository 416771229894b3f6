import { useTranslation } from "react-i18next";
import { settingsAddress } from "./addresses";
import { PostButton } from "./post-button";

/** A role as it is listed. Days are `YYYY-MM-DD`; `whyNot` is why the reader cannot agree to it, null: they can. */
export interface RoleEntry {
  id: string;
  role: string;
  state: "counts" | "waits" | "ended";
  ward: { id: string; name: string } | null;
  person: { id: string; name: string };
  givenOn: string;
  givenBy: string | null;
  confirmedBy: string | null;
  endedOn: string | null;
  whyNot: string | null;
}

/** The press of the second administrator, or why it is not this one's. */
export function Agree({ entry, chosen }: { entry: RoleEntry; chosen: string | null }) {
  const { t } = useTranslation("people");
  const { id, role, person, whyNot } = entry;
  if (whyNot !== null) return <span className="soft small">{t(`why.${whyNot}`)}</span>;
  const about = t("about", { name: person.name, role: t(`role.${role}`) });
  return (
    <PostButton
      {...{ action: settingsAddress(`/roles/${id}/confirmation`, chosen), words: t("agree"), about, look: "filled" }}
    />
  );
}
