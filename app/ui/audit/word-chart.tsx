import { useTranslation } from "react-i18next";
import { Bars } from "../bars";
import { type Bar, type BarLook, Chart, NoChart, Numbers, withWords } from "./chart";
import type { ShownWords } from "./shown";

const looks: Record<ShownWords["lines"][number]["code"], BarLook> = {
  project: "bad",
  novelty: "bad",
  event: "flat",
  core: "good",
};

/** Words in titles that hint at what money is for. */
export function WordChart({ words }: { words: ShownWords }) {
  const { t } = useTranslation("audit-page");
  if (words.of === 0) return <NoChart heading={t("words.heading")} reason={t("words.none")} />;
  const bars: Bar[] = words.lines.map(({ code, label, grants }) => ({
    label,
    name: label,
    value: grants,
    look: looks[code],
  }));
  return (
    <Chart
      heading={t(`words.${say(words)}`)}
      about={t("words.about", { count: words.of })}
      part="words"
      numbers={<Numbers column={t("words.word")} bars={bars} of={words.of} />}
    >
      <Bars caption={t("words.heading")} bars={withWords(t, bars, words.of)} />
      <p className="small soft">{t("words.hint")}</p>
    </Chart>
  );
}

function say({ lines, of }: ShownWords): "project" | "core" | "few" {
  const grantsOf = (code: string) => lines.find((line) => line.code === code)?.grants ?? 0;
  const [project, core] = [grantsOf("project"), grantsOf("core")];
  if (Math.max(project, core) < of / 20) return "few";
  return project > core ? "project" : "core";
}
