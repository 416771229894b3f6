import { useTranslation } from "react-i18next";
import type { Field } from "~/domain/groups/fields";
import { Button, ButtonLink } from "../../button";
import { Note } from "../../note";
import { myGroupAddress } from "../addresses";
import { FactValue } from "./fact-value";
import { Said } from "./said";
import type { FactEntry, FieldEntry, WardEntry } from "./shown";

interface Props {
  fields: readonly FieldEntry[];
  wards: readonly WardEntry[];
  /** A helper sees how the group likes to be reached, and neither changes it nor sees phone and address. */
  isHelper: boolean;
  chosen: string | null;
}

/** The story, question by question: what was said, by whom, and what can be done about it. */
export function StoryList({ fields, wards, isHelper, chosen }: Props) {
  const { t } = useTranslation("groups");
  return (
    <ul className="story">
      {fields.map(({ field, fact, waiting }) => (
        <li key={field} id={field} className={fact ? undefined : "untold"}>
          <div>
            <h2>{t(`fields.${field}.title`)}</h2>
            {fact && <FactValue field={field} value={fact.value} wards={wards} />}
            {fact && <Said fact={fact} />}
            {!fact && <p className="soft">{t(`fields.${field}.invite`)}</p>}
            {isHelper && field === "contact" && fact && <p className="soft small">{t("fields.contact.hidden")}</p>}
          </div>
          {!(isHelper && field === "contact") && <Deeds {...{ field, fact, chosen }} />}
          {waiting.length > 0 && !(isHelper && field === "contact") && <Waits field={field} chosen={chosen} />}
        </li>
      ))}
    </ul>
  );
}

function Deeds({ field, fact, chosen }: { field: Field; fact: FactEntry | null; chosen: string | null }) {
  const { t } = useTranslation("groups");
  const about = <span className="vh"> {t(`fields.${field}.title`)}</span>;
  const to = (path: string) => myGroupAddress(`/story/${field}${path}`, chosen);
  return (
    <div className="row no-print">
      {fact?.isOld && (
        <form method="post" action={to("/confirmation")}>
          <input type="hidden" name="fact" value={fact.id} />
          <Button look="second" small icon="tick">
            {t("story.stillRight")}
            {about}
          </Button>
        </form>
      )}
      <ButtonLink look={fact ? "quiet" : "second"} small to={to("")}>
        {t(fact ? "story.change" : "story.tell")}
        {about}
      </ButtonLink>
      {fact && (
        <a className="small reach" href={to("/history")}>
          {t("story.earlier")}
          {about}
        </a>
      )}
      {fact?.isOld && <p className="soft small">{t("story.old")}</p>}
    </div>
  );
}

function Waits({ field, chosen }: { field: Field; chosen: string | null }) {
  const { t } = useTranslation("groups");
  const name = t(`fields.${field}.title`);
  return (
    <Note
      {...{ tone: "honey", first: t("story.waiting", { field: name }) }}
      actions={
        <ButtonLink small to={myGroupAddress(`/story/${field}/settling`, chosen)}>
          {t("story.settle")}
          <span className="vh"> {name}</span>
        </ButtonLink>
      }
    >
      {t("story.waitingText")}
    </Note>
  );
}
