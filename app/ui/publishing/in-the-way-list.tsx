import { useTranslation } from "react-i18next";
import type { Judged } from "~/domain/rounds/check";
import type { Fault } from "~/domain/rounds/faults";
import type { FieldName } from "~/domain/rounds/fields";
import type { Known, Live } from "~/domain/rounds/live";
import type { NeededName } from "~/domain/rounds/needed";
import { partOf } from "~/domain/rounds/parts";
import { roundsAddress } from "../groups/addresses";
import { RoundFinding } from "../rounds/round-finding";

interface Props {
  way: {
    unsaid: readonly NeededName[];
    faults: readonly Fault[];
    texts: readonly FieldName[];
    stopped: readonly Judged[];
    serious: readonly Judged[];
    asked: readonly { rule: string; second: string | null; isChanged: boolean }[];
  };
  known: Known;
  live: Pick<Live, "design" | "check">;
  roundId: string;
  version: number;
  part: string;
  tab: string;
  chosen: string | null;
  canChange: boolean;
}

/** What stands in the way of publishing, each with the way to mend it. */
export function InTheWayList({ way, ...of }: Props) {
  const { t } = useTranslation("publishing");
  const { unsaid, faults, stopped, serious, asked } = way;
  const count = Object.values(way).reduce((sum, those) => sum + those.length, 0);
  return (
    <section className="card design__group" aria-labelledby="in-the-way">
      <h2 id="in-the-way">{t("way.heading", { count })}</h2>
      {unsaid.length + faults.length > 0 && <Fields {...{ unsaid, faults }} {...of} />}
      {stopped.length > 0 && (
        <>
          <h3>{t("way.stopped")}</h3>
          <p>{t("way.stoppedThen")}</p>
          <Findings findings={stopped} {...of} />
        </>
      )}
      {serious.length > 0 && (
        <>
          <h3>{t("way.serious")}</h3>
          <Findings findings={serious} {...of} />
        </>
      )}
      {asked.length > 0 && (
        <>
          <h3>{t("way.asked")}</h3>
          <ul>
            {asked.map(({ rule, second, isChanged }) => (
              <li key={rule}>
                <a href={roundsAddress(`/${of.roundId}/reasons`, of.chosen)}>
                  {t(isChanged ? "way.changedOne" : "way.askedOne", {
                    what: t(`rules/${rule}:title`),
                    name: second ?? t("somebody"),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Of = Omit<Props, "way">;

function Findings({ findings, ...of }: Of & { findings: readonly Judged[] }) {
  return findings.map((finding) => <RoundFinding key={finding.rule} finding={finding} {...of} />);
}

/** What is unsaid or cannot be so, as links to the questions. */
function Fields({ unsaid, faults, roundId, chosen }: Of & Pick<Props["way"], "unsaid" | "faults">) {
  const { t } = useTranslation("publishing");
  const to = (field: FieldName) => `${roundsAddress(`/${roundId}/design/${partOf(field)}`, chosen)}#${field}`;
  const label = (field: FieldName) => t(`rounds:fields.${field}.label`);
  return (
    <>
      <h3>{t("way.fields")}</h3>
      <ul>
        {faults.map(({ field, code }) => (
          <li key={code}>
            <a href={to(field)}>{label(field)}</a>: {t(`rounds:fault.${code}`)}
          </li>
        ))}
        {unsaid.map((name) => (
          <li key={name}>
            {name === "contact" ? (
              t("way.contact")
            ) : (
              <>
                <a href={to(name)}>{label(name)}</a>: {t("way.unsaid")}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
