import { useTranslation } from "react-i18next";
import { inWholePounds } from "~/domain/money";
import { type Costly, type Effort, effortOf } from "~/domain/rounds/effort";
import type { Design } from "~/domain/rounds/fields";
import type { Terms } from "~/domain/rounds/snapshot-of";
import { Button } from "../button";
import { roundsAddress } from "../groups/addresses";

interface Props {
  design: Design;
  terms: Terms;
  roundId: string;
  version: number;
  part: string;
  tab: string;
  chosen: string | null;
  canChange: boolean;
}

/** The hours that applying takes, how they come about, and what takes longest, with a press that takes it out. */
export function EffortCard({ design, terms, ...of }: Props) {
  const { t } = useTranslation("reckoning");
  const effort = effortOf(design, terms);
  const { minutes, pence, isLeast, assumed, costliest } = effort;
  return (
    <section className="card reckoning" aria-labelledby="effort">
      <h2 id="effort">{t("effort.heading")}</h2>
      <p>
        <strong>
          {t(isLeast ? "effort.least" : "effort.hours", {
            ...{ count: hours(minutes), pence: inWholePounds(pence), rate: terms.hourPence },
          })}
        </strong>{" "}
        {assumed > 0 && t("effort.assumed", { count: assumed })}
      </p>
      <StepsTable effort={effort} />
      {costliest.length > 0 && <Costliest {...{ costliest, expected: design.applicationsExpected, ...of }} />}
    </section>
  );
}

function StepsTable({ effort: { steps, minutes } }: { effort: Effort }) {
  const { t } = useTranslation("reckoning");
  return (
    <details>
      <summary>{t("effort.sum")}</summary>
      <table className="sum">
        <thead>
          <tr>
            <th scope="col">{t("effort.column.what")}</th>
            <th scope="col" className="n">
              {t("effort.column.minutes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.what}>
              <th scope="row">{t(`effort.step.${step.what}`, { count: step.count })}</th>
              <td className="n">{Math.round(step.minutes)}</td>
            </tr>
          ))}
          <tr data-part="worked-out">
            <th scope="row">{t("effort.total")}</th>
            <td className="n">{Math.round(minutes)}</td>
          </tr>
        </tbody>
      </table>
      <p className="small soft">{t("effort.source")}</p>
    </details>
  );
}

interface CostliestProps extends Omit<Props, "design" | "terms"> {
  costliest: readonly Costly[];
  expected: number | null;
}

function Costliest({ costliest, expected, roundId, version, part, tab, chosen, canChange }: CostliestProps) {
  const { t } = useTranslation("reckoning");
  return (
    <details>
      <summary>{t("costly.heading")}</summary>
      <p className="small">{t("costly.lead")}</p>
      <form method="post" action={roundsAddress(`/${roundId}/fixes`, chosen)}>
        <input type="hidden" name="rule" value="application-burden" />
        <input type="hidden" name="part" value={part} />
        <input type="hidden" name="tab" value={tab} />
        <input type="hidden" name="basedOn" value={version} />
        <ol className="costly">
          {costliest.map(({ list, id, number, text, minutes, all }) => (
            <li key={`${list} ${id}`}>
              <p>
                <strong>{t(`costly.name.${list}`, { number })}</strong> {text}
              </p>
              <p className="small">
                {t("costly.each", { count: hours(minutes) })}{" "}
                {all &&
                  t("costly.all", {
                    count: expected ?? 0,
                    hours: Math.round(all.minutes / 60),
                    pence: inWholePounds(all.pence),
                  })}
              </p>
              {canChange && (
                <Button small look="second" name="fix" value={JSON.stringify({ code: dropOf[list], value: id })}>
                  {t(`costly.remove.${list}`, { number })}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </form>
      {canChange && <p className="small soft">{t("costly.undo")}</p>}
    </details>
  );
}

const dropOf = { questions: "drop_question", attachments: "drop_attachment" };

/** With one decimal. */
function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
