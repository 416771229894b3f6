import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer, noFile } from "~/server/files/file-answer.server";
import { fileForGroup } from "~/server/files/open-document.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";

/** Of the answer to a script, which the answer's own headers are not for. */
export const headers = () => personal;

/** A file of a group, for its own people. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const file = await fileForGroup(who, params.document ?? "", context);
  if (file === null) throw noFile("404", context.requestId);
  return fileAnswer(file, context, request.method);
}
