import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readTexts, type WordingFault } from "~/domain/wordings/wording";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { changeWording } from "~/server/wordings/change-wording.server";
import { languageIn, ownOf, sentenceNamed, wordPage } from "~/server/wordings/words-page.server";
import designStyles from "~/styles/design.css?url";
import { Card } from "~/ui/card";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";
import { Toast } from "~/ui/toast";
import { wordsAddress } from "~/ui/wordings/addresses";
import { WordPress } from "~/ui/wordings/press";
import { SaidTexts } from "~/ui/wordings/said-texts";
import { WordForm, wordControl } from "~/ui/wordings/word-form";
import { WordSteps } from "~/ui/wordings/word-steps";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

const told = ["changed", "original", "undone", "nothing", "stale"];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = staffOf(context, request, ["officer", "administrator"]);
  const language = languageIn(request);
  const page = await wordPage(context, staff.funder.id, language, sentenceNamed(language, params.key));
  const kept = await keptHere(context, staff, request);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  const asked = new URL(request.url).searchParams.get("change");
  // Undo is for the change that was made here, not for another's that came after it.
  const made = page.steps.some(({ id }) => id === asked) ? asked : null;
  const shown = { ...page, kept, made, language, chosen: staff.chosen, done: told.includes(done) ? done : null };
  return data(shown, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const by = staffOf(context, request, ["officer", "administrator"]);
  const language = languageIn(request);
  const { key, texts: ours } = sentenceNamed(language, params.key);
  const typed = textsIn(await formIn(request));
  const { texts, faults } = readTexts(typed, ours);
  if (Object.keys(faults).length > 0) return data({ typed, faults }, { status: 422, headers: personal });
  const basedOn = typed.basedOn?.at(-1) ?? "";
  const done = await changeWording(by, { language, key, texts: ownOf(texts, ours), basedOn }, context);
  if (!done.ok) return data({ typed, faults: {} }, { status: 409, headers: personal });
  await takeKept(context, by, typed);
  const to = done.isChanged ? { key, done: "changed", change: done.changeId } : { key, done: "nothing" };
  return redirect(wordsAddress({ language, chosen: by.chosen }, to), { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("wordings:one.heading") }) }, { name: "robots", content: "noindex" }];
};

interface Refused {
  typed: Record<string, string[]>;
  /** None: another was quicker. */
  faults: Record<string, WordingFault>;
}

export default function Word() {
  const { sentence, steps, basedOn, kept, made, language, chosen, done } = useLoaderData<typeof loader>();
  const refused: Refused | undefined = useActionData<typeof action>();
  const { t } = useTranslation("wordings");
  const { page, key, texts, own } = sentence;
  const faults = Object.entries(refused?.faults ?? {});
  const errors = faults.map(([form, fault]) => ({
    id: wordControl(form),
    text: t(`problem.${fault.code}`, { ...fault }),
  }));
  const isStale = refused !== undefined && faults.length === 0;
  const to = (deed?: "original" | "undoing") => wordsAddress({ language, chosen }, { key, deed });
  return (
    <Page here="account">
      <ErrorSummary errors={errors} />
      <Crumbs above={[{ to: wordsAddress({ language, chosen }), name: t("crumb") }]} here={t("one.heading")} />
      <h1>{t("one.heading")}</h1>
      {!refused && <Done {...{ done, made }} undoing={to("undoing")} />}
      {isStale && (
        <Note tone="honey" first={t("stale")}>
          {t("staleThen")}
        </Note>
      )}
      <p className="soft">{t("one.where", { page: t(`page.${page}`), language: t(`language.${language}`) })}</p>
      <div className="cols cols--even">
        <Card tone="sunken" heading={t("one.ours")} level={2}>
          <SaidTexts texts={texts} language={language} />
          {own && <WordPress action={to("original")} basedOn={basedOn} words={t("one.original")} />}
        </Card>
        <Card heading={t("one.yours")} level={2}>
          <WordForm
            {...{ own, kept }}
            // What was typed over an older text stays so: another's that came meanwhile is not written over unseen.
            basedOn={isStale ? basedOn : (refused?.typed ?? kept?.values)?.basedOn?.at(-1) || basedOn}
            ours={texts}
            typed={refused?.typed ?? kept?.values ?? {}}
            faults={refused?.faults ?? {}}
            again={refused}
            action={to()}
          />
        </Card>
      </div>
      <WordSteps {...{ steps, language }} ours={texts} />
    </Page>
  );
}

function Done({ done, made, undoing }: { done: string | null; made: string | null; undoing: string }) {
  const { t } = useTranslation("wordings");
  if (done === null) return null;
  if (done === "stale") return <Note tone="honey" first={t("staleUndo")} />;
  const undo = made !== null && <WordPress action={undoing} basedOn={made} words={t("undo")} />;
  return <Toast words={t(`done.${done}`)} undo={undo} />;
}
