import { useTranslation } from "react-i18next";
import { Disclosure } from "../disclosure";
import { myGroupAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";

interface Shown {
  id: string;
  name: string;
  task: string;
  untilDay: string;
  state: "counts" | "over" | "ended";
  askedOn: string;
  askedBy: string | null;
  endedOn: string | null;
  endedBy: string | null;
  worksFor: readonly string[];
}

interface Of {
  isLead: boolean;
  chosen: string | null;
}

/** Who helps now, each with a way to end it. */
export function HelperList({ helpers, isLead, chosen }: Of & { helpers: readonly Shown[] }) {
  const { t } = useTranslation("helping");
  return (
    <section aria-labelledby="now">
      <h2 id="now">{t("helpers.now")}</h2>
      <ul className="places">
        {helpers.map((helper) => (
          <li key={helper.id} className="row row--between">
            <Helper helper={helper} />
            {isLead && (
              <PostButton
                action={myGroupAddress(`/helpers/${helper.id}/ending`, chosen)}
                {...{ words: t("stop"), about: t("about", { name: helper.name }) }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who helped before, folded. */
export function HelpersBefore({ helpers }: { helpers: readonly Shown[] }) {
  const { t } = useTranslation("helping");
  if (helpers.length === 0) return null;
  return (
    <Disclosure summary={t("helpers.before", { count: helpers.length })}>
      <ul className="places">
        {helpers.map((helper) => (
          <li key={helper.id}>
            <Helper helper={helper} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Helper({ helper }: { helper: Shown }) {
  const { t } = useTranslation("helping");
  const { name, task, askedOn, askedBy, worksFor } = helper;
  const asked = askedBy === null ? "helpers.askedByNobody" : "helpers.asked";
  const funders = worksFor.join(", ");
  return (
    <div>
      <p>
        <strong>{name}</strong>
        <br />
        {task}
        <br />
        <span className="soft small">
          {untilOf(t, helper)} {t(asked, { day: askedOn, by: askedBy })}
        </span>
      </p>
      {funders !== "" && <p className="small">{t("helpers.worksFor", { name, funders })}</p>}
    </div>
  );
}

function untilOf(
  t: ReturnType<typeof useTranslation<"helping">>["t"],
  { state, untilDay, endedOn, endedBy }: Shown,
): string {
  if (state === "ended")
    return t(endedBy === null ? "helpers.endedByNobody" : "helpers.ended", { day: endedOn, by: endedBy });
  return t(state === "over" ? "helpers.over" : "helpers.until", { day: untilDay });
}
