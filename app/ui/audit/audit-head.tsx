import { useTranslation } from "react-i18next";
import { Icon } from "../icon";
import type { ShownAudit, ShownFunder } from "./shown";

interface Props {
  audit: ShownAudit;
  funder: ShownFunder;
  /** The day the files came, `YYYY-MM-DD`. */
  readOn: string;
  isExample: boolean;
  /** Where all funders of the file are, when there are others. */
  all: string | null;
}

const list = new Intl.ListFormat("en-GB");

/** Under the headline: what the grants come to, which file says so, and how well it could be read. */
export function AuditHead({ audit, funder, readOn, isExample, all }: Props) {
  const { t } = useTranslation("audit-page");
  const files = audit.files.map((file) => file.name);
  return (
    <>
      <p className="whose soft">
        <strong>{funder.name}</strong>.{" "}
        {t("head.summary", {
          grants: t("audit:about.grants", { count: funder.grants }),
          groups: t("audit:about.recipients", { count: funder.recipients }),
          total: funder.totalText,
        })}{" "}
        {t("head.from")} <a href="#file">{list.format(files)}</a>
        {t("head.readOn", { day: readOn })} <FileTag audit={audit} /> {isExample && <ExampleTag />}
      </p>
      {all && (
        <p>
          <a href={all}>{t("head.all")}</a>
        </p>
      )}
      {audit.later && (
        <p className="small soft">{t("audit:later", { count: audit.later.grants, asAt: audit.later.asAt })}</p>
      )}
    </>
  );
}

function FileTag({ audit }: { audit: ShownAudit }) {
  const { t } = useTranslation("audit-page");
  const left = audit.files.reduce((sum, file) => sum + file.rejected, 0);
  return left === 0 ? (
    <span className="tag tag--ok">
      <Icon name="tick" /> {t("head.clean")}
    </span>
  ) : (
    <span className="tag tag--fix">
      <Icon name="diamond" /> {t("head.left", { count: left })}
    </span>
  );
}

function ExampleTag() {
  const { t } = useTranslation("audit-page");
  return (
    <span className="tag">
      <Icon name="circle" /> {t("head.example")}
    </span>
  );
}
