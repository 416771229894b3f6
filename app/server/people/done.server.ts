import type { DoneShown } from "~/ui/settings/done-toast";
import type { PersonShown } from "./queries.server";

const aboutRole = {
  given: ["counts"],
  waits: ["waits"],
  added: ["counts", "waits"],
  confirmed: ["counts"],
  ended: ["ended"],
};

/** What an address says was just done to somebody, as long as it is so; null: nothing. */
export function doneIn(params: URLSearchParams, person: PersonShown, isResetAsked: boolean): DoneShown | null {
  const code = params.get("done") ?? "";
  if (code === "disabled" || code === "enabled")
    return person.isDisabled === (code === "disabled") ? { code, role: null } : null;
  if (code === "corrected") return { code, role: null };
  if (code === "reset-asked" || code === "reset-agreed" || code === "reset-ended")
    return isResetAsked === (code === "reset-asked") ? { code, role: null } : null;
  const states: string[] = Object.hasOwn(aboutRole, code) ? aboutRole[code as keyof typeof aboutRole] : [];
  const role = person.roles.find(({ id, state }) => id === params.get("role") && states.includes(state));
  return role
    ? { code: code as DoneShown["code"], role: { id: role.id, role: role.role, ward: role.ward?.id ?? "" } }
    : null;
}
