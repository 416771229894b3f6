import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { Empty } from "../empty";
import { myGroupAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";

interface Hosting {
  id: string;
  name: string;
  terms: string;
  askedOn: string;
  agreedOn: string | null;
}

interface Of {
  isLead: boolean;
  chosen: string | null;
}

/** Who holds the group's money, or is asked to; null: nobody. */
export function OurHost({ ours, isLead, chosen }: Of & { ours: Hosting | null }) {
  const { t } = useTranslation("helping");
  if (!ours) return <Empty heading={t("host.none.heading")} level={2} words={t("host.none.words")} />;
  const { id, name, agreedOn, askedOn } = ours;
  const address = myGroupAddress(`/host/${id}/ending`, chosen);
  return (
    <Card heading={t(agreedOn ? "host.agreed" : "host.asked", { name })} level={2}>
      <p>{t(agreedOn ? "host.agreedWords" : "host.askedWords", { name, day: agreedOn ?? askedOn })}</p>
      <Terms hosting={ours} />
      <p className="soft">{t("host.sees", { name })}</p>
      {agreedOn !== null && isLead && <p>{t("host.money", { name })}</p>}
      {isLead && agreedOn === null && <PostButton action={address} words={t("host.takeBack")} />}
      {isLead && agreedOn !== null && (
        <ButtonLink look="second" small to={address}>
          {t("host.end")}
        </ButtonLink>
      )}
    </Card>
  );
}

/** Groups that ask this one to hold their money, each with a yes and a no. */
export function AskedBy({ asked, isLead, chosen }: Of & { asked: readonly Hosting[] }) {
  const { t } = useTranslation("helping");
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t("host.askedBy")}</h2>
      {asked.map((hosting) => (
        <Card key={hosting.id} heading={hosting.name} level={3}>
          <p>{t("host.askedByWords", { name: hosting.name, day: hosting.askedOn })}</p>
          <Terms hosting={hosting} />
          {isLead && <YesAndNo hosting={hosting} chosen={chosen} />}
        </Card>
      ))}
    </section>
  );
}

function YesAndNo({ hosting: { id, name }, chosen }: { hosting: Hosting; chosen: string | null }) {
  const { t } = useTranslation("helping");
  const about = t("about", { name });
  return (
    <div className="row">
      <PostButton
        action={myGroupAddress(`/host/${id}/agreement`, chosen)}
        {...{ words: t("host.agree"), about, look: "filled" }}
      />
      <PostButton action={myGroupAddress(`/host/${id}/ending`, chosen)} words={t("host.no")} about={about} />
    </div>
  );
}

/** For whom the group holds money. */
export function HeldFor({ held, isLead, chosen }: Of & { held: readonly Hosting[] }) {
  const { t } = useTranslation("helping");
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t("host.heldFor")}</h2>
      {held.length === 0 && <p className="soft">{t("host.heldForNobody")}</p>}
      {held.map((hosting) => (
        <Card key={hosting.id} heading={hosting.name} level={3}>
          <p>{t("host.heldForWords", { day: hosting.agreedOn })}</p>
          <Terms hosting={hosting} />
          {isLead && <p>{t("host.heldMoney")}</p>}
          {isLead && (
            <ButtonLink look="second" small to={myGroupAddress(`/host/${hosting.id}/ending`, chosen)}>
              {t("host.end")}
              <span className="vh"> {t("about", { name: hosting.name })}</span>
            </ButtonLink>
          )}
        </Card>
      ))}
    </section>
  );
}

function Terms({ hosting: { terms, agreedOn } }: { hosting: Hosting }) {
  const { t } = useTranslation("helping");
  if (terms === "") return null;
  return (
    <>
      <p>
        <strong>{t(agreedOn ? "host.terms" : "host.termsAsked")}</strong>
      </p>
      <p className="quote">{terms}</p>
    </>
  );
}
