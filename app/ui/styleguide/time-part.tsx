import { useTranslation } from "react-i18next";
import { Log } from "../log";
import { Promises } from "../promises";
import { Record, type RecordEntry } from "../record";
import { Tag } from "../tag";
import { TaskList } from "../task-list";
import { Timeline } from "../timeline";
import { YearRings } from "../year-rings";
import { Specimen } from "./specimen";

const dates = [
  ["paid", "pound", 0, "done"],
  ["chat", "speech", 22.5, "done"],
  ["change", "pen", 32, "done"],
  ["next", "pound", 40, "next"],
  ["nextChat", "speech", 46.5, "next"],
  ["ends", "clock", 80, "key"],
  ["end", "flag", 100, "later"],
] as const;

const unsaid = { day: "2026-11-04", group: null, role: null, what: null, reason: null };
const happened: RecordEntry[] = [
  { ...unsaid, id: "2", type: "role-given", time: "10:12", by: "Ruth Adeyemi", name: "Amina Yusuf", role: "officer" },
  { ...unsaid, id: "1", type: "sign-in-refused", time: "09:58", by: null, name: "Amina Yusuf" },
];

/** A grant over its years, and what each side owes the other. */
export function TimePart() {
  const { t } = useTranslation("styleguide");
  return (
    <>
      <Specimen piece="task-list">
        <TaskList
          tasks={(["done", "part", "none", "wait"] as const).map((state) => ({
            name: t(`tasks.${state}.name`),
            hint: t(`tasks.${state}.hint`),
            status: t(`tasks.${state}.status`),
            state,
            to: "#piece-task-list",
          }))}
        />
      </Specimen>
      <Specimen piece="year-rings">
        <YearRings years={5} past={1} part={0.84} words={t("rings.words")} />
      </Specimen>
      <Specimen piece="timeline">
        <div className="card">
          <Timeline
            label={t("time.dates")}
            years={{
              label: t("time.years"),
              names: [1, 2, 3, 4, 5].map((year) => t("time.year", { year })),
              past: 1,
              part: 84,
            }}
            today={{ words: t("time.today"), at: 36.8 }}
            dates={dates.map(([key, icon, at, state]) => ({
              what: t(`time.${key}.what`),
              when: t(`time.${key}.when`),
              icon,
              at,
              state,
            }))}
          />
        </div>
      </Specimen>
      <PromiseSpecimens />
      <Specimen piece="record">
        <Record entries={happened} />
      </Specimen>
    </>
  );
}

function PromiseSpecimens() {
  const { t } = useTranslation("styleguide");
  const promise = (side: string, state: "kept" | "due" | "broken") => ({
    what: t(`promises.${side}.${state}.what`),
    words: t(`promises.${side}.${state}.words`),
    state,
  });
  const entry = (key: string) => ({
    what: t(`log.${key}.what`),
    when: t(`log.${key}.when`),
    words: t(`log.${key}.words`),
  });
  return (
    <>
      <Specimen piece="promises">
        <div className="cols cols--even">
          <Promises
            heading={t("promises.council.heading")}
            promises={[promise("council", "kept"), promise("council", "due"), promise("council", "broken")]}
          />
          <Promises heading={t("promises.club.heading")} promises={[promise("club", "kept"), promise("club", "due")]} />
        </div>
      </Specimen>
      <Specimen piece="log">
        <Log
          entries={[
            {
              ...entry("call"),
              by: "Amina Yusuf",
              of: "funder",
              after: (
                <Tag tone="honey" icon="clock">
                  {t("log.call.after")}
                </Tag>
              ),
            },
            {
              ...entry("change"),
              by: "Joyce Parry",
              of: "group",
              after: (
                <Tag tone="leaf" icon="tick">
                  {t("log.change.after")}
                </Tag>
              ),
            },
            { ...entry("chat"), by: "Amina Yusuf", of: "funder" },
          ]}
        />
      </Specimen>
    </>
  );
}
