import { useTranslation } from "react-i18next";
import { CardTable } from "../card-table";
import { settingsAddress } from "../settings/addresses";
import { PostButton } from "../settings/post-button";
import { Tag } from "../tag";

interface Shown {
  id: string;
  kind: string;
  channel: "mail" | "text";
  name: string;
  day: string;
  time: string;
  fault: string | null;
  attempts: number;
  isGivenUp: boolean;
  canRetry: boolean;
}

const columns = ["name", "letter", "since", "why", "next"];

/** Letters and texts that did not go out: to whom, since when, why, and what can be done. */
export function NotSentTable({ mails, chosen }: { mails: readonly Shown[]; chosen: string | null }) {
  const { t } = useTranslation("post");
  return (
    <CardTable
      caption={t("notSent.caption")}
      columns={columns.map((key) => ({ key, name: t(`notSent.${key}`) }))}
      rows={mails.map((mail) => ({
        id: mail.id,
        cells: {
          name: mail.name,
          letter: <Letter {...mail} />,
          since: t("notSent.at", { day: mail.day, time: mail.time }),
          why: <Why {...mail} />,
          next: <Next {...mail} chosen={chosen} />,
        },
      }))}
    />
  );
}

function Letter({ kind, channel, isGivenUp }: Shown) {
  const { t } = useTranslation("post");
  return (
    <>
      {t(`kind.${kind}`, { defaultValue: t("kind.other") })}{" "}
      {channel === "text" && <span className="soft">{t("notSent.byText")}</span>}{" "}
      <Tag tone={isGivenUp ? "brick" : "honey"}>{t(isGivenUp ? "notSent.givenUp" : "notSent.waits")}</Tag>
    </>
  );
}

function Why({ fault, channel, attempts }: Shown) {
  const { t } = useTranslation("post");
  const key = fault === null ? "none" : fault;
  return (
    <>
      {t(`fault.${key}`, { context: channel, defaultValue: t("fault.other") })}{" "}
      <span className="soft">{t("notSent.tried", { count: attempts })}</span>
    </>
  );
}

function Next({ id, name, kind, canRetry, chosen }: Shown & { chosen: string | null }) {
  const { t } = useTranslation("post");
  if (!canRetry) return <>{t(kind === "sign-in" ? "notSent.askAnew" : "notSent.tooLate")}</>;
  const action = settingsAddress(`/letters/${id}/retrying`, chosen);
  return <PostButton action={action} words={t("notSent.retry")} about={t("notSent.about", { name })} />;
}
