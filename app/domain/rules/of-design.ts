import { applicationBurden } from "./application-burden";
import { campaignGag } from "./campaign-gag";
import { changeWithoutGroups } from "./change-without-groups";
import { competitiveWaste } from "./competitive-waste";
import { decisionLag } from "./decision-lag";
import { formFriction } from "./form-friction";
import { funderSetOutcomes } from "./funder-set-outcomes";
import { matchFundingBurden } from "./match-funding-burden";
import { multiYearInNameOnly } from "./multi-year-in-name-only";
import { noCoreCosts } from "./no-core-costs";
import { noGroundworkMoney } from "./no-groundwork-money";
import { noInflationUplift } from "./no-inflation-uplift";
import { noveltyDemand } from "./novelty-demand";
import { oneYearTerms } from "./one-year-terms";
import { orphanPilot } from "./orphan-pilot";
import { parametersOfDesign } from "./parameters-of-design";
import { paymentInArrears } from "./payment-in-arrears";
import type { Rule } from "./rule";
import { savingsPenalty } from "./savings-penalty";
import { shortApplicationWindow } from "./short-application-window";
import { shortSpendWindow } from "./short-spend-window";
import { shutOutBySize } from "./shut-out-by-size";
import { tightBudgetLines } from "./tight-budget-lines";
import { yearEndRush } from "./year-end-rush";

/** What can be said of a fund, its rounds and their forms, in the order of the rulebook; most of it of single grants, too. */
export const designRules: readonly Rule[] = [
  shortApplicationWindow,
  yearEndRush,
  shortSpendWindow,
  decisionLag,
  oneYearTerms,
  noCoreCosts,
  noveltyDemand,
  orphanPilot,
  matchFundingBurden,
  competitiveWaste,
  shutOutBySize,
  noGroundworkMoney,
  changeWithoutGroups,
  applicationBurden,
  formFriction,
  funderSetOutcomes,
  multiYearInNameOnly,
  paymentInArrears,
  savingsPenalty,
  noInflationUplift,
  tightBudgetLines,
  campaignGag,
] as unknown as readonly Rule[];

/** All that a round is judged by. */
export const designBook = { rules: designRules, parameters: parametersOfDesign };
