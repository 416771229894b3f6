import type { LoaderFunctionArgs } from "@remix-run/node";
import { fundShown } from "~/server/funds/fund-shown.server";
import { paperForm } from "~/server/funds/paper-form.server";
import { paperPdf } from "~/server/funds/paper-pdf.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const fund = await fundShown(context, params.fund);
  const pdf = await paperPdf(
    paperForm(fund, context.origin, context.locale, fund.wordings),
    new Date(`${fund.publishedOn}T00:00:00Z`),
  );
  const name = `inline; filename="${fund.slug}.pdf"`;
  return new Response(new Uint8Array(pdf), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": name },
  });
}
