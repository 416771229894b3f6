import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Empty } from "../empty";
import { groupsAddress } from "../groups/addresses";

interface Props {
  isFiltered: boolean;
  isOfficer: boolean;
  chosen: string | null;
}

/** Nothing to list: there is no group yet, or none that the filter leaves. */
export function NoGroups({ isFiltered, isOfficer, chosen }: Props) {
  const { t } = useTranslation("groups-list");
  const to = (path: string, words: string, look: "filled" | "second") => (
    <ButtonLink look={look} to={groupsAddress(path, chosen)}>
      {words}
    </ButtonLink>
  );
  if (isFiltered)
    return (
      <Empty heading={t("none.heading")} level={2} words={t("none.words")} actions={to("", t("none.all"), "second")} />
    );
  return (
    <Empty
      {...{ heading: t("empty.heading"), level: 2, words: t(isOfficer ? "empty.words" : "empty.wordsRead") }}
      actions={
        isOfficer && (
          <>
            {to("/new", t("add"), "filled")}
            {to("/matching", t("matching"), "second")}
          </>
        )
      }
    />
  );
}
