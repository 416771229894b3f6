import { useTranslation } from "react-i18next";
import type { ShownFunder } from "./shown";

/** Under the headline of an audit that is a file: whose grants they are, what they come to and where they were published. */
export function FunderHead({ funder }: { funder: ShownFunder }) {
  const { t } = useTranslation("audit");
  return (
    <>
      <p className="whose">{funder.about}</p>
      <p className="lead">{t("html.sentence", { text: funder.summary })}</p>
      {funder.sources.map((source) => (
        <p key={source} className="small soft">
          {source}
        </p>
      ))}
    </>
  );
}
