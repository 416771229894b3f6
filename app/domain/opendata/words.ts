import { Flag } from "./grant-table";

const CORE =
  /\bcore (?:cost|fund|support|work|activit|operat|salar|staff|service|grant|organisational)|\brunning costs?\b|\bunrestricted\b|\boverheads?\b|general operating|general support|general purposes/i;
const NOVEL = /\binnovat|\bpilot|\bnew (?:project|service|post|initiative|work|approach|programme|program|activit)/i;
const PROMISE = /renewable|year \d of/i;
const ONE_OFF = /\b(?:festivals?|events?|capital|equipment|buildings?)\b/i;

/** What title and description say of the money, as flags of the grant table. Words: definitions of the published figures. */
export function flagsOfWords(title: string, description: string): number {
  const text = `${title} ${description}`;
  let flags = 0;
  if (CORE.test(text)) flags |= Flag.coreWording;
  if (NOVEL.test(text)) flags |= Flag.noveltyWording;
  if (PROMISE.test(text)) flags |= Flag.promisesMore;
  if (ONE_OFF.test(text)) flags |= Flag.oneOff;
  return flags;
}

const titleWords: readonly [RegExp, number][] = [
  [/\bprojects?\b/i, Flag.projectTitle],
  [/\b(?:new|pilots?|innovative)\b/i, Flag.noveltyTitle],
  [/\b(?:events?|festivals?)\b/i, Flag.eventTitle],
  [/\b(?:core|running costs?|rent)\b/i, Flag.coreTitle],
];

/** What the title alone says, as flags of the grant table; 0 for "". */
export function flagsOfTitle(title: string): number {
  if (title === "") return 0;
  let flags = Flag.titled as number;
  for (const [word, flag] of titleWords) if (word.test(title)) flags |= flag;
  return flags;
}

/** Flags of a funding type's code (360Giving list FT01 to FT20, rulebook source S41) or title; 0 when it is neither known. */
export function flagsOfFundingType(text: string): number {
  const code = /^\s*(FT\d\d)\b/i.exec(text)?.[1]?.toUpperCase();
  return (code !== undefined ? CODES[code] : undefined) ?? flagsOfTypeTitle(text.toLowerCase());
}

/** Flags of `fromOpenCall`: Yes, Y, No, N in any case, or a tick of a workbook. */
export function flagsOfOpenCall(cell: unknown): number {
  if (cell === "No") return Flag.openCallKnown;
  const text = String(cell ?? "").trim();
  if (text === "" || text.length > 5) return 0;
  if (/^(?:y|yes|true)$/i.test(text)) return Flag.openCallKnown | Flag.openCall;
  return /^(?:n|no|false)$/i.test(text) ? Flag.openCallKnown : 0;
}

const KNOWN = Flag.fundingTypeKnown;

const CODES: Record<string, number> = {
  FT01: KNOWN | Flag.core,
  FT02: KNOWN | Flag.core,
  FT03: KNOWN,
  FT04: KNOWN,
  FT10: KNOWN | Flag.notRevenue,
  FT11: KNOWN | Flag.halfCore,
  FT12: KNOWN | Flag.notRevenue,
  FT13: KNOWN | Flag.notRevenue,
  FT20: KNOWN,
};

function flagsOfTypeTitle(title: string): number {
  if (/\bcapital and (?:running|revenue)\b/.test(title)) return KNOWN | Flag.halfCore;
  if (/\b(?:unrestricted|core|running)\b/.test(title)) return KNOWN | Flag.core;
  if (/\b(?:capital|endowment)\b/.test(title)) return KNOWN | Flag.notRevenue;
  return /\b(?:projects?|salar(?:y|ies)|restricted|revenue|re-?grant(?:ing|s)?)\b/.test(title) ? KNOWN : 0;
}
