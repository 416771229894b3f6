import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { fundShown } from "~/server/funds/fund-shown.server";
import { paperForm } from "~/server/funds/paper-form.server";
import fundStyles from "~/styles/funds.css?url";
import { ButtonLink, Buttons } from "~/ui/button";
import { fundMeta } from "~/ui/funds/fund-meta";
import { PaperPart } from "~/ui/funds/paper-part";
import { translatorOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { wordings, ...fund } = await fundShown(context, params.fund);
  return { fund, form: paperForm(fund, context.origin, context.locale, wordings), wordings };
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? fundMeta(translatorOf(matches), data.fund as unknown as FundPage, data.form.title) : [];

export default function FundPaper() {
  const { fund, form } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fund-paper");
  const { square, sheets, about } = form;
  return (
    <Page here="funds" funder={fund.funder.name}>
      <h1>{form.title}</h1>
      {form.lead.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p className="no-print">{t("how")}</p>
      <Buttons>
        <ButtonLink icon="take" to={`/funds/${fund.slug}/paper.pdf`}>
          {t("pdf")}
        </ButtonLink>
      </Buttons>
      {about.map((heading) => (
        <PaperPart key={heading} part={{ heading, isFunders: false, hints: [], lines: 1 }} />
      ))}
      {sheets.map(({ foot, parts }) => (
        <section key={foot} className="sheet" aria-label={foot}>
          <svg className="sheet__square" viewBox={`0 0 ${square.size} ${square.size}`} role="img">
            <title>{form.squareWords}</title>
            <path d={square.path} />
          </svg>
          {parts.map((part) => (
            <PaperPart key={part.heading} part={part} />
          ))}
          <p className="small soft">{foot}</p>
        </section>
      ))}
    </Page>
  );
}
