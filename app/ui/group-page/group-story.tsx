import { useTranslation } from "react-i18next";
import type { Field } from "~/domain/groups/fields";
import { groupsAddress } from "../groups/addresses";
import { Tag } from "../tag";
import { FactValue } from "./fact-value";

interface FactShown {
  value?: unknown;
  toldOn: string;
  isOld: boolean;
  toldBy: string | null;
  how: string | null;
  recordedBy: string | null;
}

interface FieldShown {
  field: Field;
  fact: FactShown | null;
  waiting: number;
}

interface Props {
  groupId: string;
  fields: readonly FieldShown[];
  wards: readonly { id: string; name: string }[];
  /** They write down what a group tells them. */
  isOfficer: boolean;
  chosen: string | null;
}

/** What a group told about itself: each answer with its day and, for those who may know, its source. */
export function GroupStory({ groupId, fields, wards, isOfficer, chosen }: Props) {
  const { t } = useTranslation("group-page");
  return (
    <section aria-labelledby="story">
      <h2 id="story">{t("story.heading")}</h2>
      <dl className="about told">
        {fields.map(({ field, fact, waiting }) => (
          <div key={field}>
            <dt>{t(`story.label.${field}`)}</dt>
            <dd>
              {fact === null && <span className="soft">{t("story.notTold")}</span>}
              {fact !== null && <FactValue field={field} value={fact.value} wards={wards} />}
              {fact !== null && <Source fact={fact} />}
              {waiting > 0 && <span className="line soft small">{t("story.waits", { count: waiting })}</span>}
              {isOfficer && (
                <a className="line" href={groupsAddress(`/${groupId}/story/${field}`, chosen)}>
                  {t("story.fill")}
                  <span className="vh"> {t("story.fillAbout", { field: t(`story.label.${field}`) })}</span>
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Source({ fact: { toldOn, isOld, toldBy, how, recordedBy } }: { fact: FactShown }) {
  const { t } = useTranslation("group-page");
  const way = how === null ? "" : t(`story.how.${how}`);
  const day = { day: toldOn };
  return (
    <span className="line soft small">
      {toldBy === null ? t("story.toldOn", day) : t("story.told", { by: toldBy, how: way, ...day })}
      {recordedBy !== null && recordedBy !== toldBy && ` ${t("story.written", { by: recordedBy })}`}{" "}
      {isOld && (
        <Tag tone="honey" icon="clock">
          {t("story.old")}
        </Tag>
      )}
    </span>
  );
}
