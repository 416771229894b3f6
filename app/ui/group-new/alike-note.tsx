import { useTranslation } from "react-i18next";
import { groupsAddress } from "../groups/addresses";
import { Note } from "../note";

interface Props {
  known: readonly { id: string; name: string }[];
  isNumberTaken: boolean;
  chosen: string | null;
}

/** Groups that look like the one that is to be added; of those that the funder does not know only that there is one. */
export function AlikeNote({ known, isNumberTaken, chosen }: Props) {
  const { t } = useTranslation("group-page");
  return (
    <div role="alert">
      {known.length > 0 && (
        <Note tone="honey" first={t("alike.first")}>
          {t("alike.words")}
        </Note>
      )}
      {known.length > 0 && (
        <ul>
          {known.map(({ id, name }) => (
            <li key={id}>
              <a href={groupsAddress(`/${id}`, chosen)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {isNumberTaken && (
        <Note tone="honey" first={t("alike.hidden")}>
          {t("alike.numberWords")}
        </Note>
      )}
    </div>
  );
}
