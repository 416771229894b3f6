import { useTranslation } from "react-i18next";
import { Empty } from "../empty";
import { settingsAddress } from "./addresses";
import { PostButton } from "./post-button";

interface Props {
  wards: readonly { id: string; name: string }[];
  chosen: string | null;
}

/** The wards of the place by name, each with the press that takes it off. */
export function WardList({ wards, chosen }: Props) {
  const { t } = useTranslation("groups");
  if (wards.length === 0) return <Empty heading={t("wards.none.heading")} level={2} words={t("wards.none.words")} />;
  return (
    <>
      <p className="soft">{t("wards.count", { count: wards.length })}</p>
      <ul className="ward-list">
        {wards.map(({ id, name }) => (
          <li key={id} className="row row--between">
            <span>{name}</span>
            <PostButton
              {...{ action: settingsAddress(`/wards/${id}/ending`, chosen), look: "quiet", words: t("wards.end") }}
              about={name}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
