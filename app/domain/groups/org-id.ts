/** The numbers of a group as they are written on the registers; "" for none. */
interface Numbers {
  charity: string;
  company: string;
  other: string;
}

/**
 * A charity's number in the one form we keep: `1098765` of England and Wales, `SC012345` of Scotland, `NIC101234` of Northern
 * Ireland. Spaces, dashes and small letters do not matter. Null: it is none.
 */
export function charityNumber(typed: string): string | null {
  const plain = plainOf(typed);
  return /^(\d{6,7}|SC0\d{5}|NIC10\d{4})$/.test(plain) ? plain : null;
}

/** A company's number in the one form we keep: eight digits, or two letters and six digits. Null: it is none. */
export function companyNumber(typed: string): string | null {
  const plain = plainOf(typed);
  return /^(\d{8}|[A-Z]{2}\d{6})$/.test(plain) ? plain : null;
}

/**
 * The identifier of a group from its numbers, by the lists of org-id.guide: GB-CHC, GB-SC, GB-NIC, GB-COH. With several the
 * charity number counts: funders publish by it. Null: it is on no register that we know.
 */
export function orgIdOf({ charity, company }: Numbers): string | null {
  const written = charityNumber(charity);
  if (written?.startsWith("SC")) return `GB-SC-${written}`;
  if (written?.startsWith("NIC")) return `GB-NIC-${written.slice("NIC".length)}`;
  if (written) return `GB-CHC-${written}`;
  const registered = companyNumber(company);
  return registered && `GB-COH-${registered}`;
}

function plainOf(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}.]/gu, "")
    .toUpperCase();
}
