import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer, noFile } from "~/server/files/file-answer.server";
import { fileForStaff } from "~/server/files/open-document.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";

/** Of the answer to a script, which the answer's own headers are not for. */
export const headers = () => personal;

/** A file of a group that a funder knows. The group's record says who opened it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = staffOf(context, request, ["officer", "finance", "auditor"]);
  const asked = { groupId: params.group ?? "", documentId: params.document ?? "" };
  const file = await fileForStaff(staff, asked, context, request.method === "HEAD" ? "look" : "open");
  if (file === null) throw noFile("404", context.requestId);
  return fileAnswer(file, context, request.method);
}
