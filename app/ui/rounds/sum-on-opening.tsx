import { lazy, memo, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "~/domain/rules/judging";
import { fetched } from "./live/fetched";

let open = () => {};
const opened = new Promise<void>((resolve) => {
  open = resolve;
});

/** On the server it is there with the page. In the browser its code is fetched when the first of them is opened. */
const Late = lazy(async () => {
  if (!import.meta.env.SSR) await opened;
  return { default: (await fetched(() => import("../sum"))).Sum };
});

export const SumOnOpening = memo(
  ({ finding }: { finding: Finding }) => (
    <Suspense fallback={<Closed />}>
      <Late finding={finding} />
    </Suspense>
  ),
  () => true,
);

/** What stands there of a finding that came up while somebody typed, until its sum is asked for. */
function Closed() {
  const { t } = useTranslation("checks");
  return (
    <details onToggle={open}>
      <summary>{t("sum.heading")}</summary>
    </details>
  );
}
