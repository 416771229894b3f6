import { useTranslation } from "react-i18next";
import { Card } from "../card";
import { Empty } from "../empty";
import { myGroupAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";

interface Way {
  id: string;
  how: "added" | "award" | "agreed" | "councillors";
  since: string;
  isOwnWord: boolean;
}

interface Props {
  knowing: readonly { id: string; name: string; ways: readonly Way[] }[];
  /** Names of the wards the group works in. */
  wards: readonly string[];
  isLead: boolean;
  chosen: string | null;
}

/** Which funders know the group and how, what each of them sees, and a way to end what the group itself agreed to. */
export function KnowingFunders({ knowing, wards, isLead, chosen }: Props) {
  const { t } = useTranslation("helping");
  if (knowing.length === 0)
    return <Empty heading={t("sharing.none.heading")} level={2} words={t("sharing.none.words")} />;
  return (
    <>
      {knowing.map(({ id, name, ways }) => (
        <Card key={id} heading={name} level={2}>
          <ul className="places">
            {ways.map((way) => (
              <OneWay key={way.id} {...{ way, name, chosen, isLead }} />
            ))}
          </ul>
          <Seen ways={ways} wards={wards} />
          {ways.some(({ isOwnWord }) => !isOwnWord) && <p className="soft">{t("sharing.notYours", { name })}</p>}
        </Card>
      ))}
    </>
  );
}

function OneWay({ way, name, isLead, chosen }: { way: Way; name: string; isLead: boolean; chosen: string | null }) {
  const { t } = useTranslation("helping");
  const { id, how, since, isOwnWord } = way;
  return (
    <li className="row row--between">
      <p>{t(`sharing.way.${how}`, { day: since })}</p>
      {isLead && isOwnWord && (
        <PostButton
          action={myGroupAddress(`/sharing/${id}/ending`, chosen)}
          {...{ words: t("sharing.end"), about: t(`sharing.endAbout.${how}`, { name }) }}
        />
      )}
    </li>
  );
}

function Seen({ ways, wards }: { ways: readonly Way[]; wards: readonly string[] }) {
  const { t } = useTranslation("helping");
  const hasFunder = ways.some(({ how }) => how !== "councillors");
  const hasCouncillors = ways.some(({ how }) => how === "councillors");
  const councillors = wards.length > 0 ? "sharing.sees.councillors" : "sharing.sees.councillorsNoWards";
  return (
    <>
      {hasFunder && <p>{t("sharing.sees.funder")}</p>}
      {hasCouncillors && <p>{t(councillors, { wards: wards.join(", ") })}</p>}
    </>
  );
}
