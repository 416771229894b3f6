import type { AppLoadContext } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import { offerOf } from "~/domain/funds/offer";
import { inTheWay } from "~/domain/rounds/in-the-way";
import { evaluationOf, saysSame } from "./evaluation.server";
import type { DesignRead, Justification } from "./queries-design.server";
import { type Changed, changedSinceVersion, contactOf, namesOf, publicationOf } from "./queries-publishing.server";
import { designerPage } from "./round-page.server";

/** All that the gate shows: what the public will see, what stands in the way, and what is new since it was published. */
export async function publishPage(context: AppLoadContext, read: DesignRead, request: Request) {
  const { store } = context;
  const { round, fund, design, terms, kept } = read;
  const page = await designerPage(context, read, request);
  const { contact, last } = await store.read(async (on) => ({
    contact: await contactOf(on, fund.id),
    last: await publicationOf(on, round.publicationId),
  }));
  const evaluation = evaluationOf(read, context.now());
  const { check } = evaluation;
  const gate = { design, check, waiting: read.waiting, refusesYearEndRush: terms.refusesYearEndRush };
  const way = inTheWay({ ...gate, hasContact: contact !== null });
  const names = await namesOf(
    store,
    way.asked.flatMap(({ rule }) => secondOf(kept, rule) ?? []),
  );
  const published = last && {
    ...{ ...localMoment(last.at), by: last.by },
    isSame: last.version === round.version && saysSame(evaluation, last.evaluation),
    changed: await changedSinceVersion(store, {
      ...{ roundId: round.id, version: last.version, now: design, was: last.design },
    }),
  };
  return {
    ...page,
    check,
    contact: contact && { name: contact.name, phone: contact.phone, email: contact.email },
    // Whatever was said for it, what is refused is to be mended.
    way: {
      ...{ ...way, stopped: way.stopped.map((one) => ({ ...one, state: "open" as const })) },
      asked: way.asked.map(({ rule, isChanged = false }) => ({
        ...{ rule, isChanged, second: names.get(secondOf(kept, rule) ?? "") ?? null },
      })),
    },
    offer: offerOf({ design, check: evaluation }, localMoment(context.now())),
    published,
    withdrawn: read.withdrawn && { ...localMoment(read.withdrawn.at), why: read.withdrawn.why },
  };
}

function secondOf(kept: readonly Justification[], rule: string): string | null {
  return kept.find(({ ruleId }) => ruleId === rule)?.secondId ?? null;
}

/** What was looked at, by what of it is another now; a version that was never there tells nothing. */
export async function sinceLookedAt(
  { store }: Pick<AppLoadContext, "store">,
  { round, design }: DesignRead,
  version: number,
): Promise<Changed[]> {
  if (version < 1 || version > round.version) return [];
  return changedSinceVersion(store, { roundId: round.id, version, now: design });
}
