import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { Card } from "../card";
import { Tag } from "../tag";

interface Session {
  id: string;
  browser: string;
  device: "own" | "shared";
  startedAt: string;
  seenAt: string;
  isThis: boolean;
  isThroughInbox: boolean;
}

/** Where somebody is signed in, and a way out of each place. */
export function MySessions({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation("account");
  const isAlone = sessions.length < 2;
  return (
    <Card heading={t("places.heading")} level={2}>
      <ul className="places">
        {sessions.map((session) => (
          <Place key={session.id} session={session} />
        ))}
      </ul>
      {isAlone && <p className="soft">{t("places.only")}</p>}
      {!isAlone && (
        <form method="post" action="/account/sessions/ending">
          <Button look="second">{t("places.endOthers")}</Button>
        </form>
      )}
    </Card>
  );
}

function Place({ session }: { session: Session }) {
  const { id, browser, device, startedAt, seenAt, isThis, isThroughInbox } = session;
  const { t } = useTranslation("account");
  return (
    <li>
      <p>
        <strong>{browser || t("places.unknown")}</strong> {isThis && <Tag tone="leaf">{t("places.this")}</Tag>}
        <br />
        <span className="soft small">
          {t(`places.${device}`)}. {isThroughInbox && `${t("places.inbox")} `}
          {t("places.since", { day: startedAt.slice(0, 10) })}. {t("places.seen", { day: seenAt.slice(0, 10) })}
        </span>
      </p>
      {!isThis && (
        <form method="post" action={`/account/sessions/${id}/ending`}>
          <Button look="second" small>
            {t("places.end")}
          </Button>
        </form>
      )}
    </li>
  );
}
