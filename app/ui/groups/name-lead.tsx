import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { ErrorSummary } from "../error-summary";
import { KeptWords } from "../kept-note";
import { Note } from "../note";
import { Page } from "../page";
import { TextArea } from "../text-area";
import { groupsAddress } from "./addresses";
import { WhoFields } from "./member-fields";

/** The form as it comes back: what was typed, and a sentence for each field. */
export interface LeadAgain {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

interface Props {
  group: { id: string; name: string; hasLeads: boolean };
  chosen: string | null;
  again: LeadAgain | undefined;
  /** What was typed before the session ended. */
  kept: (Parameters<typeof KeptWords>[0]["kept"] & { typed: Record<string, string> }) | null;
}

/** An officer names a lead of a group that has none. */
export function NameLead({ group: { id, name, hasLeads }, chosen, again, kept }: Props) {
  const { t } = useTranslation("naming");
  const { typed, errors } = again ?? { typed: kept?.typed ?? {}, errors: {} };
  const above = [
    { to: groupsAddress("", chosen), name: t("groups-list:crumb") },
    { to: groupsAddress(`/${id}`, chosen), name },
  ];
  const reason = { id: "reason", name: "reason", typed: typed.reason, error: errors.reason, rows: 3 };
  return (
    <Page here="groups">
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ id: field, text }))} />
      <Crumbs above={above} here={t("crumb")} />
      <h1>{t("heading", { group: name })}</h1>
      {hasLeads ? (
        <Note first={t("refused.has-leads", { group: name })} />
      ) : (
        <>
          <p className="lead">{t("lead")}</p>
          <p>{t("address")}</p>
          <p>{t("again")}</p>
          <form method="post" action={groupsAddress(`/${id}/people`, chosen)} noValidate>
            <KeptWords kept={kept} again={again} isNew />
            <WhoFields typed={typed} errors={errors} />
            <TextArea {...reason} label={t("reason")} hint={t("reasonHint")} />
            <Buttons>
              <Button>{t("button")}</Button>
            </Buttons>
          </form>
        </>
      )}
    </Page>
  );
}
