import { data, redirect } from "@remix-run/node";
import { settingsAddress } from "~/ui/settings/addresses";
import { personal } from "../viewer/signed-in.server";

/** The answer for what is not there, or not this funder's: both look the same. */
export function notThere(): Response {
  return new Response(null, { status: 404, headers: personal });
}

/** Back to a person after something was done to them; `done` and `role` say what, for the page to tell. */
export function toPerson(personId: string, chosen: string | null, told: { done: string; role?: string }): Response {
  return redirect(settingsAddress(`/people/${personId}`, chosen, told), { status: 303, headers: personal });
}

/** Why a press did nothing, as a code. */
export function notDone({ code }: { code: string }) {
  return data({ code }, { status: 409, headers: personal });
}
