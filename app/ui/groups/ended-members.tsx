import { useTranslation } from "react-i18next";
import { Disclosure } from "../disclosure";
import { PostButton } from "../settings/post-button";
import { myGroupAddress } from "./addresses";

interface Props {
  ended: readonly { id: string; name: string; day: string }[];
  isLead: boolean;
  chosen: string | null;
}

/** People who are not in the group any more, each with a press that takes them in again. */
export function EndedMembers({ ended, isLead, chosen }: Props) {
  const { t } = useTranslation("members");
  if (ended.length === 0) return null;
  return (
    <Disclosure summary={t("ended.heading", { count: ended.length })}>
      <ul className="places">
        {ended.map(({ id, name, day }) => (
          <li key={id} className="row row--between">
            <span>
              {name} <span className="soft small">{t("ended.until", { day })}</span>
            </span>
            {isLead && (
              <PostButton
                action={myGroupAddress(`/people/${id}/return`, chosen)}
                words={t("ended.again")}
                about={t("about", { name })}
              />
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
