import { resolve } from "node:path";
import { translator } from "~/messages";
import { type Check, verify as verifyAll } from "~/server/upkeep/verify.server";
import { type Around, ofProcess, upkeep } from "./upkeep";

const t = translator("en");
const MOST = 20;

/** `perennial verify [--deep] [--against DIR]`: whether all data are as they should be. Returns the exit code. */
export async function verify(args: string[], around: Around = ofProcess): Promise<number> {
  return upkeep(
    {
      name: "verify",
      options: { deep: { type: "boolean" }, against: { type: "string" } },
      path: "none",
      async run({ of, values }) {
        const from = around.variables.INIT_CWD ?? process.cwd();
        const against = typeof values.against === "string" ? resolve(from, values.against) : undefined;
        const checks = await verifyAll(of, { deep: values.deep === true, against });
        const isFine = checks.every(({ wrong }) => wrong.length === 0);
        return {
          lines: [...checks.flatMap(linesOf), t(`upkeep:verify.${isFine ? "clean" : "damaged"}`)],
          json: { checks, isFine },
          isFine,
        };
      },
    },
    args,
    around,
  );
}

function linesOf({ name, looked, wrong }: Check): string[] {
  const state = wrong.length === 0 ? "fine" : "wrong";
  return [
    t(`upkeep:verify.${state}`, { what: t(`upkeep:verify.checks.${name}`, { count: looked }), count: wrong.length }),
    ...wrong.slice(0, MOST).map((one) => t("upkeep:verify.found", { one: toldOf(name, one) })),
    ...(wrong.length > MOST ? [t("upkeep:verify.more", { count: wrong.length - MOST })] : []),
  ];
}

/** Imports have sentences of their own for what has to be so. */
function toldOf(check: string, one: string): string {
  const [rule = "", count] = one.split(": ");
  const key = `imports:checks.${rule}`;
  const sentence = check === "imports" ? t(key, { defaultValue: "" }) : "";
  return sentence === "" ? one : t("upkeep:verify.notSo", { sentence, count: Number(count) });
}
