import { useTranslation } from "react-i18next";
import { myGroupAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";

interface Help {
  id: string;
  groupId: string;
  groupName: string;
  task: string;
  untilDay: string;
}

/** Whom somebody helps, with what and until when, the way to the story, and a way to stop. */
export function MyHelp({ help }: { help: readonly Help[] }) {
  const { t } = useTranslation("helping");
  if (help.length === 0) return null;
  return (
    <section aria-labelledby="help">
      <h2 id="help">{t("help.heading")}</h2>
      <p>{t("help.what")}</p>
      <ul className="places">
        {help.map(({ id, groupId, groupName, task, untilDay }) => (
          <li key={id} className="row row--between">
            <p>
              <strong>{groupName}</strong>
              <br />
              {t("help.until", { task, day: untilDay })}
              <br />
              <a href={myGroupAddress("", groupId)}>{t("help.open", { group: groupName })}</a>
            </p>
            <PostButton
              action={`/account/helping/${id}/ending`}
              {...{ words: t("help.stop"), about: t("about", { name: groupName }) }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
