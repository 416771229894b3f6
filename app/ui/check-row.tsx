import { useTranslation } from "react-i18next";
import { scales } from "~/domain/checks/scales";
import { parameters, type RuleId } from "~/domain/rules/parameters";
import { severities } from "~/domain/rules/rule";
import { stepWords } from "./band-words";
import { firstSentence } from "./sentences";
import { SeverityTag } from "./severity-tag";

/** One check in the list: its name, what it looks for in a sentence, and from where each level begins. */
export function CheckRow({ id }: { id: RuleId }) {
  const { t } = useTranslation("checks");
  const main = scales[id][0];
  const values: Readonly<Record<string, number>> = parameters[id].at(-1)?.values ?? {};
  return (
    <li>
      <a className="check" href={`/checks/${id}`}>
        <span className="what">
          <strong>{t(`rules/${id}:title`)}</strong>
          {firstSentence(t(`rules/${id}:looksFor`))[0]}
        </span>
        <span className="reach">
          {[...severities].reverse().map((severity) => {
            const step = main?.steps.find((one) => one.severity === severity);
            const at = step && values[step.value];
            return (
              <span key={severity}>
                <SeverityTag shown={severity} />{" "}
                {main && step && at !== undefined && stepWords(t, main.unit, step.comparison, at)}
              </span>
            );
          })}
        </span>
      </a>
    </li>
  );
}
