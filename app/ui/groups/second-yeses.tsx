import { useTranslation } from "react-i18next";
import { Card } from "../card";
import { PostButton } from "../settings/post-button";
import { myGroupAddress } from "./addresses";
import type { Member, Waiting } from "./members-list";

interface Props {
  people: readonly Member[];
  isLead: boolean;
  chosen: string | null;
}

/** New leads, and leads who are asked to stop: both wait for a second yes, with a press for who can give it. */
export function SecondYeses({ people, isLead, chosen }: Props) {
  const { t } = useTranslation("members");
  const all = people.flatMap((member) => {
    const of = (kind: "waiting" | "endAsked") => (member[kind] === null ? [] : [{ member, kind, waits: member[kind] }]);
    return [...of("waiting"), ...of("endAsked")];
  });
  if (all.length === 0) return null;
  return (
    <Card tone="tint" heading={t("second.heading")} level={2}>
      <p>{t("second.why")}</p>
      <ul className="places">
        {all.map(({ member, kind, waits }) => (
          <li key={`${member.id} ${kind}`} className="row row--between">
            <Words member={member} kind={kind} waits={waits} />
            {isLead && <Presses member={member} kind={kind} waits={waits} chosen={chosen} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface One {
  member: Member;
  kind: "waiting" | "endAsked";
  waits: Waiting;
}

function Words({ member: { name }, kind, waits: { by, day, whyNot, needsOfficer } }: One) {
  const { t } = useTranslation("members");
  const why = needsOfficer ? "officer" : whyNot;
  return (
    <span>
      {t(`second.${kind}${by === null ? "" : "ByName"}`, { name, by, day })}
      {why !== null && (
        <>
          <br />
          <span className="soft small">{t(`second.whyNot.${why}`)}</span>
        </>
      )}
    </span>
  );
}

function Presses({ member: { id, name, isSelf }, kind, waits, chosen }: One & { chosen: string | null }) {
  const { t } = useTranslation("members");
  const isNew = kind === "waiting";
  const to = (path: string) => myGroupAddress(`/people/${id}${path}`, chosen);
  const about = t("about", { name });
  // Whoever is asked to stop does not take it back, unless they asked for it themselves.
  const mayTakeBack = isNew || !isSelf || waits.isOwn;
  return (
    <div className="row">
      {waits.whyNot === null && (
        <PostButton
          {...{ action: to(isNew ? "/confirmation" : "/ending/confirmation"), about, look: "filled" }}
          words={t(isNew ? "second.agree" : "second.agreeEnd")}
        />
      )}
      {mayTakeBack && (
        <PostButton
          {...{ action: to(isNew ? "/ending" : "/ending/withdrawal"), about }}
          words={t(isNew ? "second.takeBack" : "second.withdraw")}
        />
      )}
    </div>
  );
}
