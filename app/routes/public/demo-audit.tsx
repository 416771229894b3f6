import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { translator } from "~/messages";
import { sendInvented } from "~/server/audits/send-audit.server";
import { closedStart, refusedStart, startShown } from "~/server/audits/start.server";
import { onlyInDemo } from "~/server/demo/only-in-demo.server";
import { wendleFile } from "~/server/demo/wendle-file.server";
import { personal } from "~/server/viewer/signed-in.server";
import type { StartShown } from "~/ui/audit-start/shown";
import { StartPage } from "~/ui/audit-start/start-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

/** The button for it stands on the page of the demonstration. */
export function loader({ context }: LoaderFunctionArgs) {
  onlyInDemo(context.env);
  return redirect("/demo", { headers: personal });
}

/** The audit of the place's own past grants. */
export async function action({ request, context }: ActionFunctionArgs) {
  onlyInDemo(context.env);
  if (!startShown(context).isOpen) return closedStart(context);
  const file = { name: "wendle-past-grants.json", content: Buffer.from(wendleFile(context.now())) };
  const sent = await sendInvented(request, context, file);
  if (!sent.ok) return refusedStart(sent, context);
  return redirect(`/audit/${sent.id}/progress`, { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("audit-start:heading") }) }];
};

export default function DemoAudit() {
  const shown = useActionData<typeof action>() as StartShown | undefined;
  return shown ? <StartPage shown={shown} /> : null;
}
