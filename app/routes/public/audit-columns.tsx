import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { choosableFields } from "~/domain/opendata/choosable-fields";
import { translator } from "~/messages";
import { auditColumns, chosenIn, judgeChosen, type Problem, shownColumns } from "~/server/audits/columns-page.server";
import { correctColumns } from "~/server/audits/correct-columns.server";
import { hidden, noRoomNow } from "~/server/audits/hidden.server";
import { notThere } from "~/server/audits/open-part.server";
import { formIn } from "~/server/forms.server";
import partStyles from "~/styles/audit-parts.css?url";
import { AuditCrumbs } from "~/ui/audit-parts/audit-crumbs";
import { ColumnsOfFile, columnId, type FileColumns } from "~/ui/audit-parts/columns-form";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Page } from "~/ui/page";

const t = translator("en");

export const handle = { density: "standard" };
export const links = () => [{ rel: "stylesheet", href: partStyles }];
export const headers: HeadersFunction = ({ loaderHeaders, actionHeaders }) =>
  actionHeaders.has("Cache-Control") ? actionHeaders : loaderHeaders;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const found = await auditColumns(context.store, context.env.dataDir, id, context.now());
  if (!found) throw notThere();
  const files = shownColumns(found, [], sentenceOf, []);
  return data({ id, files, isCorrected: Object.keys(found.corrections).length > 0 }, { headers: hidden });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params.id ?? "";
  const found = await auditColumns(context.store, context.env.dataDir, id, context.now());
  if (!found) throw notThere();
  const form = await formIn(request);
  const chosen = form.get("undo") === "yes" ? [] : chosenIn(form);
  if (!chosen) return refused([], t("audit-parts:columns.unknown"));
  const { corrections, problems } = judgeChosen(found, chosen);
  if (problems.length > 0) return refused(shownColumns(found, chosen, sentenceOf, problems), null);
  const saved = await correctColumns(context, id, corrections);
  if (saved === "none") throw notThere();
  if (saved === "ordered") return redirect(`/audit/${id}/progress`, { status: 303, headers: hidden });
  const files = shownColumns(found, chosen, sentenceOf, []);
  const problem = t(`audit-parts:columns.${saved}`);
  return saved === "full" ? data({ files, problem }, { status: 503, headers: noRoomNow }) : refused(files, problem);
}

/** What a form that could not be used comes back with: the files as they were chosen, and why. */
function refused(files: FileColumns[], problem: string | null) {
  return data({ files, problem }, { status: 422, headers: hidden });
}

function sentenceOf({ code, heading, other, field }: Problem): string {
  const label = t(`opendata:fields.${field}`, { defaultValue: field });
  return t(`audit-parts:columns.${code}`, { first: other, second: heading, field: label });
}

export const meta: MetaFunction = () => [
  { title: t("frame:title", { title: t("audit-parts:columns.heading") }) },
  { name: "robots", content: "noindex" },
];

export default function AuditColumns() {
  const { id, files: read, isCorrected } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTranslation("audit-parts");
  const files = sent && sent.files.length > 0 ? sent.files : read;
  const fields = choosableFields.map((field) => ({ field, label: t(`opendata:fields.${field}`) }));
  return (
    <Page here="audit">
      <AuditCrumbs audit={`/audit/${id}`} here={t("columns.heading")} />
      <ErrorSummary errors={errorsOf(files, sent?.problem ?? null)} />
      <h1>{t("columns.heading")}</h1>
      <p className="lead">{t("columns.lead")}</p>
      <p>{t("columns.private")}</p>
      <form method="post" id="columns">
        {files.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <ColumnsOfFile key={at} file={file} place={at + 1} fields={fields} />
        ))}
        {files.some((file) => file.columns.length > 0) && (
          <p className="after-lead">
            <Button>{t("columns.save")}</Button>
          </p>
        )}
      </form>
      {isCorrected && <Undo />}
    </Page>
  );
}

function Undo() {
  const { t } = useTranslation("audit-parts");
  return (
    <form method="post" className="no-print">
      <p>{t("columns.undoWhat")}</p>
      <Button look="second" name="undo" value="yes">
        {t("columns.undo")}
      </Button>
    </form>
  );
}

function errorsOf(files: readonly FileColumns[], problem: string | null): { id: string; text: string }[] {
  const ofColumns = files.flatMap(({ columns }, at) =>
    columns.flatMap(({ error }, number) => (error ? [{ id: columnId(at + 1, number), text: error }] : [])),
  );
  return problem === null ? ofColumns : [...ofColumns, { id: "columns", text: problem }];
}
