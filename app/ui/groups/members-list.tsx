import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { PostButton } from "../settings/post-button";
import { Tag } from "../tag";
import { myGroupAddress } from "./addresses";

/** Somebody in a group. Days are `YYYY-MM-DD`. */
export interface Member {
  id: string;
  name: string;
  role: "member" | "lead";
  state: "counts" | "waits" | "ended";
  title: string | null;
  since: string;
  isSelf: boolean;
  mayPropose: boolean;
  way: "own" | "inbox" | "none";
  cameThrough: boolean;
  waiting: Waiting | null;
  endAsked: Waiting | null;
}

/** What waits for a second yes; `whyNot` is why the reader cannot give it, null: they can. */
export interface Waiting {
  by: string | null;
  /** The reader asked for it. */
  isOwn: boolean;
  day: string;
  whyNot: string | null;
  needsOfficer: boolean;
}

interface Props {
  people: readonly Member[];
  isLead: boolean;
  chosen: string | null;
}

/** Who is in a group now: what each does there, and how each comes in. */
export function MembersList({ people, isLead, chosen }: Props) {
  return (
    <ul className="places">
      {people
        .filter(({ state }) => state === "counts")
        .map((member) => (
          <li key={member.id} className="row row--between">
            <About member={member} />
            <Ways member={member} isLead={isLead} chosen={chosen} />
          </li>
        ))}
    </ul>
  );
}

function About({ member: { name, role, title, since, way, cameThrough, isSelf } }: { member: Member }) {
  const { t } = useTranslation("members");
  return (
    <span>
      <strong>{name}</strong>
      {isSelf && ` (${t("self")})`} {role === "lead" && <Tag tone="leaf">{t("role.lead")}</Tag>}
      {title !== null && (
        <>
          <br />
          {title}
        </>
      )}
      <br />
      <span className="soft small">
        {t("list.since", { day: since })} {t(`way.${cameThrough ? "came" : way}`)}
      </span>
    </span>
  );
}

function Ways({ member, isLead, chosen }: Omit<Props, "people"> & { member: Member }) {
  const { t } = useTranslation("members");
  const { id, name, role, isSelf } = member;
  const to = (path: string) => myGroupAddress(`/people/${id}${path}`, chosen);
  const about = t("about", { name });
  const end = isSelf ? "leave" : role === "lead" ? "askEnd" : "end";
  return (
    <div className="row">
      {isLead && (
        <ButtonLink look="quiet" small to={to("/title")}>
          {t("list.title")} <span className="vh">{about}</span>
        </ButtonLink>
      )}
      {isLead && role === "member" && member.mayPropose && (
        <PostButton {...{ action: to("/leadership"), words: t("list.propose"), about, look: "quiet" }} />
      )}
      {(isLead || isSelf) && member.endAsked === null && (
        <ButtonLink look="quiet" small to={to("/ending")}>
          {t(`list.${end}`)} <span className="vh">{about}</span>
        </ButtonLink>
      )}
    </div>
  );
}
