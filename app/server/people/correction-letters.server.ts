import { emailKey } from "~/domain/people/email";
import { translator } from "~/messages";
import type { Writing } from "~db/store/store";
import { orderMail } from "../mail/order-mail.server";
import type { Administrator } from "./acting.server";
import type { PersonToAdd } from "./add-person.server";
import type { Person } from "./standing.server";

/** What was put right about somebody. */
export interface Corrected {
  by: Administrator;
  before: Person;
  after: PersonToAdd;
  changed: readonly ("name" | "email" | "phone")[];
  at: Date;
}

/** Orders a letter to the address that somebody had, and to the one that they have now. */
export async function tellOfCorrection(on: Writing, { by, before, after, changed, at }: Corrected): Promise<void> {
  const t = translator("en");
  const what = changed.map((field) => t(`people:correct.what.${field}`)).join(", ");
  const values = { by: by.name, funder: by.funder.name, what };
  const isMoved = emailKey(before.email ?? "") !== emailKey(after.email ?? "");
  const tell = (address: string, name: string, place: "" | "old" | "new") =>
    orderMail(on, { kind: "person-corrected", personId: before.id, address, values: { ...values, name, place }, at });
  if (before.email !== null) await tell(before.email, before.name, isMoved ? "old" : "");
  if (after.email !== null && isMoved) await tell(after.email, after.name, "new");
}
