import { useTranslation } from "react-i18next";
import { isAdvice } from "~/domain/rounds/advice";
import type { Judged } from "~/domain/rounds/check";
import type { Design } from "~/domain/rounds/fields";
import { pressOf } from "~/domain/rounds/pressed";
import { fixLabel, sentenceOf } from "~/messages/tell";
import { Button } from "../button";
import { SeverityTag } from "../severity-tag";

interface Props {
  found: readonly Judged[];
  design: Design;
  /** Whoever may only look gets nothing to press. */
  canChange: boolean;
}

/** What the check says of a field, right there: the sentence with its numbers, the first press, and the way to all of it. */
export function FoundLines({ found, design, canChange }: Props) {
  const { t } = useTranslation();
  return found.map((finding) => {
    const { rule, severity, fixes } = finding;
    const press = canChange ? fixes.find((fix) => !isAdvice(rule, fix)) : undefined;
    return (
      <div key={rule} className="sev-line">
        <SeverityTag shown={severity} />
        <div>
          <p>
            {sentenceOf(t, finding)} <a href={`#finding-${rule}`}>{t("round-page:check.see")}</a>
          </p>
          {press && (
            <Button
              small
              look="second"
              form={`fixes-${rule}`}
              name="fix"
              value={JSON.stringify(pressOf(press, design))}
            >
              {fixLabel(t, rule, press)}
            </Button>
          )}
        </div>
      </div>
    );
  });
}
