import { z } from "zod";
import { slugOf } from "~/domain/funds/slug";
import { emailAddress, emailKey } from "~/domain/people/email";
import { isPhone } from "~/domain/people/phone";

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().max(most, "long"));
const orNothing = (text: string) => (text === "" ? null : text);

/** What is said of a fund; issues are keys under `problem` in messages/en/fund.json. */
export const fundForm = z.object({
  name: line(200).pipe(z.string().min(1, "name")),
  /** As it was typed, made into an address; absent where it stays as it is. */
  slug: line(200).pipe(z.string().min(1, "slug")).transform(slugOf).optional(),
  about: z.string().trim().min(1, "about").max(1_000, "long"),
  contactId: z.string().max(100).default("").transform(orNothing),
  contactPhone: z
    .string()
    .trim()
    .default("")
    .refine((typed) => typed === "" || isPhone(typed), "phone")
    .transform(orNothing),
  contactEmail: z
    .string()
    .trim()
    .default("")
    .refine((typed) => typed === "" || emailKey(typed) !== null, "email")
    .transform(emailAddress)
    .transform(orNothing),
});

/** What an officer says of a fund. */
export type FundSaid = z.output<typeof fundForm>;
