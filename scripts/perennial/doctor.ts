import { translator } from "~/messages";
import { examine } from "~/server/upkeep/doctor.server";
import { type Around, ofProcess, upkeep } from "./upkeep";

const t = translator("en");

/** `perennial doctor`: what the product stands on, and what to do about it. Returns the exit code. */
export async function doctor(args: string[], around: Around = ofProcess): Promise<number> {
  return upkeep(
    {
      name: "doctor",
      path: "none",
      async run({ of }) {
        const found = await examine(of.env, of.migrations);
        const told = found.map(({ name, isFine, state, values }) => ({
          name,
          isFine,
          sentence: t(`upkeep:doctor.${name}.${state}`, values),
        }));
        const isFine = found.every((one) => one.isFine);
        const lines = told.map((one) => t(`upkeep:doctor.${one.isFine ? "ok" : "notOk"}`, { sentence: one.sentence }));
        return { lines, json: { lines: told, isFine }, isFine };
      },
    },
    args,
    around,
  );
}
