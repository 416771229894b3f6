import type { Severity } from "./rule";

/**
 * What a clause does to a group's freedom to speak (rulebook 3.8): how hard it restricts, in its own words, and whether it
 * grants the freedom. Sentences that only restate charity or election law, or that grant the freedom, restrict nothing.
 */
export interface Speech {
  severity: Severity | null;
  /** The words that restrict, as written. */
  words: string | null;
  grantsFreedom: boolean;
}

export function speechIn(text: string): Speech {
  const sentences = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[.;!?\n]+/);
  const found = sentences.map(restrictingIn);
  const serious = found.map((one) => one.serious).find(Boolean);
  const warn = found.map((one) => one.warn).find(Boolean);
  return {
    severity: serious ? "serious" : warn ? "warn" : null,
    words: serious ?? warn ?? null,
    grantsFreedom: sentences.some(grantsFreedom),
  };
}

/** The words of a sentence, in small letters, that restrict: those that do it hardest, and those that ask first. */
export function restrictingIn(sentence: string): Record<"serious" | "warn", string | undefined> {
  return {
    serious: hit(sentence, always) ?? hit(unprotected(sentence), campaigning),
    warn: hit(sentence, approval) ?? hit(unprotected(sentence), influencing),
  };
}

/** Neither charity law nor election law asks for any of these. */
const always = [
  /\b(?:not|never|nor) (?:to )?(?:publicly )?criticis\w*/,
  /\brefrain\w* from (?:publicly )?criticis\w*/,
  /\b(?:bring\w*|brought)\b[^,]{0,60}?\binto disrepute/,
  /\bno public statements? without/,
];
const campaigning = [/\bpolitical activit(?:y|ies)/, /\bcampaign\w*/];
const approval = [
  /\bprior (?:written )?(?:approval|consent|agreement|permission)\b.{0,60}\bpublicity/,
  /\bpublicity\b.{0,60}\bprior (?:written )?(?:approval|consent|agreement|permission)/,
];
const influencing = [/\bnot (?:to )?seek to influence/, /\blobby\w*/];

function hit(sentence: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(sentence);
    if (found && !denied.test(sentence)) return found[0];
  }
  return undefined;
}

/** "Nothing in this agreement stops you …" turns any restriction round. */
const denied = /\bnothing in (?:this|these|the|our)\b/;
const law =
  /\b(?:charity|charities|charitable|election|electoral)\b[^,]{0,30}\b(?:laws?|acts?|rules?|guidance|commission)\b|\bcc9\b/;
const beyondLaw = /\b(?:beyond|in addition to|as well as|even (?:if|where|when|though))\b/;

/** The sentence, or nothing when it grants the freedom or only restates the law. */
function unprotected(sentence: string): string {
  const restatesLaw = law.test(sentence) && !beyondLaw.test(sentence);
  return restatesLaw || grantsFreedom(sentence) ? "" : sentence;
}

const speaking = "(?:campaign|criticis|disagree|speak|comment|lobby|challenge|advocate|influenc)";
const freedoms = [
  new RegExp(
    `\\b(?:free|right|freedom|welcome|entitled|able|encourage\\w*)\\b(?: \\w+){0,3} (?:to|of)\\b.*\\b${speaking}`,
  ),
  new RegExp(`\\b(?:you|they|it|groups?|recipients?|grantees?|organisations?) (?:can|may)(?: \\w+)? ${speaking}`),
  new RegExp(`${denied.source}.*\\b(?:stop|prevent|limit|restrict|affect)\\w*.*\\b${speaking}`),
];
const takenBack = [
  /\b(?:not|never|no longer) (?:be )?(?:free|welcome|entitled|able)\b|\bno (?:right|freedom)\b|\b(?:can|may) not\b|\bcannot\b/,
  /\b(?:waiv|give up|gives up|forgo|forego|surrender|suspend)\w*/,
];
const conditions = /\b(?:but|unless|except|provided|subject to|so long as|as long as|only (?:if|with|after))\b/;

function grantsFreedom(sentence: string): boolean {
  if (takenBack.some((pattern) => pattern.test(sentence))) return false;
  if (conditions.test(sentence) && !law.test(sentence)) return false;
  return freedoms.some((pattern) => pattern.test(sentence));
}
