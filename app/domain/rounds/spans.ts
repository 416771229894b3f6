import {
  attachmentMinutes,
  EXISTING_ATTACHMENT,
  minutesToApply,
  questionMinutes,
  withPartners,
} from "../rules/application-hours";
import type { Design } from "./fields";
import { snapshotOf, type Terms } from "./snapshot-of";

/** Minutes, from the least to the most that an unsaid fact may stand for. */
export interface Span {
  low: number;
  high: number;
}

/** Minutes do not turn on how a funder reckons. */
const anyTerms: Terms = { yearStart: "04-01", hourPence: 0, inflationPct: 0, darkDays: [] };

/**
 * What one application takes by rulebook 3.1, partners included: in all, and for each question (with the paper that it asks for)
 * and each paper, in their order.
 */
export function spansOf(design: Design): { whole: Span; questions: Span[]; papers: Span[] } {
  const snapshot = snapshotOf({ id: "", design }, anyTerms);
  const answers = questionMinutes(snapshot.questions ?? []);
  const inAll = ({ low, high }: Span, more = 0) => ({
    low: withPartners(low + more, design.extraPartners ?? 0),
    high: withPartners(high + more, design.extraPartners ?? 0),
  });
  return {
    whole: minutesToApply(snapshot),
    questions: design.questions.map(({ type }, place) => {
      const own = answers.find((answer) => answer.place === place) ?? { low: 0, high: 0 };
      return inAll(own, type === "file" ? EXISTING_ATTACHMENT : 0);
    }),
    papers: design.attachments.map(({ usuallyExists }) => inAll(attachmentMinutes({ usually_exists: usuallyExists }))),
  };
}
