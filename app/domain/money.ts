/** Money is whole pence (or the smallest unit of another currency), in one currency at a time. */
export type Pence = number;

/** An amount as the file gave it, in pence, and whether it had to be tidied (a pound sign, commas, spaces); null when it is no amount. */
export function readPence(value: string | number): { pence: Pence; tidied: boolean } | null {
  if (typeof value === "number") return Number.isFinite(value) ? { pence: toPence(value), tidied: false } : null;
  const plain = value.trim();
  if (/^-?\d+(\.\d+)?$/.test(plain)) return { pence: toPence(Number(plain)), tidied: false };
  if (/^-?\d+(\.\d+)?e\+?\d{1,2}$/i.test(plain)) return finite(Number(plain));
  const bracketed = /^\((.*)\)$/.exec(plain);
  const stripped = (bracketed ? bracketed[1]! : plain)
    .replace(/^(-?)\s*(?:GBP|EUR|USD|Â?[£€$])\s*/i, "$1")
    .replace(/[,\s\u00a0](?=\d{3}(?!\d))/g, "");
  if (!/^-?\d+(\.\d+)?$/.test(stripped)) return null;
  return finite(bracketed ? -Number(stripped) : Number(stripped));
}

/** A sum as a person types it: "£12,000", "12 000", "12k". Null when it is none, below nothing, or beyond counting. */
export function typedPence(typed: string): Pence | null {
  const [, amount = typed, thousands] = /^(.*\d)\s*(k)$/i.exec(typed.trim()) ?? [];
  const read = readPence(amount);
  const pence = read && read.pence * (thousands ? 1_000 : 1);
  return pence !== null && pence >= 0 && Number.isSafeInteger(pence) ? pence : null;
}

function finite(amount: number): { pence: Pence; tidied: boolean } | null {
  return Number.isFinite(amount) ? { pence: toPence(amount), tidied: true } : null;
}

/** Pounds to whole pence; half a penny goes up, away from the noise of binary fractions. */
function toPence(pounds: number): Pence {
  const pence = pounds * 100;
  return Math.round(pence + Math.sign(pence) * Math.abs(pence) * 1e-12);
}

/** Whole pounds, half a pound up. */
export function wholePounds(pence: Pence): number {
  return Math.floor((pence + 50) / 100);
}

/** Pence to the nearest whole pound, still in pence: for sums that are reckoned, not agreed. */
export function inWholePounds(pence: Pence): Pence {
  return wholePounds(pence) * 100;
}
