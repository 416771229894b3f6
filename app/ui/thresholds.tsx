import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { scales } from "~/domain/checks/scales";
import type { RuleId } from "~/domain/rules/parameters";
import { thresholdWords } from "./threshold-words";

interface Dated {
  from: string;
  source: string;
  values: Record<string, number>;
}

/** Every number a rule uses, with the day it holds from and where it comes from. */
export function Thresholds({ rule, dated }: { rule: RuleId; dated: Dated }) {
  const { t } = useTranslation("checks");
  return (
    <div className="boxed">
      <table>
        <caption>
          {t("numbers.from", { day: dated.from })}{" "}
          <span lang="en">
            <Source text={dated.source} />
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("numbers.what")}</th>
            <th scope="col">{t("numbers.setAt")}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(rule, dated.values).map(([name, value]) => (
            <Row key={name} rule={rule} name={name} value={value} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Measure by measure and serious first, then the numbers that are on no scale. */
function inOrder(rule: RuleId, values: Record<string, number>): [name: string, value: number][] {
  const drawn = scales[rule].flatMap((scale) => scale.steps.map((step) => step.value));
  const place = (name: string) => (drawn.includes(name) ? drawn.indexOf(name) : drawn.length);
  return Object.entries(values).sort(([a], [b]) => place(a) - place(b));
}

function Row({ rule, name, value }: { rule: RuleId; name: string; value: number }) {
  const { t } = useTranslation("checks");
  const words = thresholdWords(t, rule, name, value);
  return (
    <tr>
      <th scope="row">{words?.what ?? name}</th>
      <td>{words?.setAt ?? value}</td>
    </tr>
  );
}

/** "S3, S42; rest ours": each S number leads to its source further down the page. */
function Source({ text }: { text: string }) {
  return text.split(/(S\d+[a-z]?)/).map((part, place) =>
    /^S\d/.test(part) ? (
      <a key={part} href={`#${part}`}>
        {part}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text
      <Fragment key={place}>{part}</Fragment>
    ),
  );
}
