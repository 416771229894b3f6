import { useTranslation } from "react-i18next";
import { Button, ButtonLink, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { ErrorSummary } from "../error-summary";
import { KeptWords } from "../kept-note";
import { Page } from "../page";
import { TextInput } from "../text-input";

interface Props {
  page: "rounds" | "groups";
  heading: string;
  /** Where it is sent, and where the list is. */
  action: string;
  back: string;
  /** Of a new one: a second press finds the first by it. */
  id?: string;
  typed: string;
  error: string | undefined;
  kept: Parameters<typeof KeptWords>[0]["kept"];
  again: unknown;
}

/** What a view is called. */
export function ViewForm({ page, heading, action, back, id, typed, error, kept, again }: Props) {
  const { t } = useTranslation("saved-views");
  return (
    <Page here={page}>
      <ErrorSummary errors={error ? [{ id: "name", text: error }] : []} />
      <Crumbs above={[{ to: back, name: t(`list.${page}`) }]} here={heading} />
      <h1>{heading}</h1>
      <p className="lead">{t("lead")}</p>
      <form method="post" action={action} noValidate>
        <KeptWords kept={kept} again={again} isNew={id !== undefined} />
        {id !== undefined && <input type="hidden" name="id" value={id} />}
        <TextInput
          {...{ id: "name", name: "name", label: t("name"), hint: t("nameHint"), error, typed }}
          autoComplete="off"
        />
        <Buttons>
          <Button>{t("button")}</Button>
          <ButtonLink look="second" to={back}>
            {t("back")}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
