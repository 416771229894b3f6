import { translator } from "~/messages";
import { type Compared, drill, restore as putBack } from "~/server/upkeep/restore.server";
import { type Around, ofProcess, upkeep } from "./upkeep";

const t = translator("en");

/** `perennial restore DIR [--check] [--replace]`: puts a backup in place, or tries it out. Returns the exit code. */
export async function restore(args: string[], around: Around = ofProcess): Promise<number> {
  return upkeep(
    {
      name: "restore",
      options: { check: { type: "boolean" }, replace: { type: "boolean" } },
      path: "must",
      async run({ of, values, path = "" }) {
        const told = (folder: string) => around.err(`${t("upkeep:restore.backedUp", { folder })}\n`);
        const compared = values.check
          ? await drill(of, path)
          : await putBack(of, path, { replace: values.replace === true, told });
        return {
          lines: linesOf(compared, values.check ? "check" : "restore"),
          json: asJson(compared),
          isFine: compared.same,
        };
      },
    },
    args,
    around,
  );
}

function linesOf({ folder, manifest, tables, files, same }: Compared, kind: "check" | "restore"): string[] {
  const different = files.filter((file) => !file.same);
  return [
    t("upkeep:restore.from", { folder, made: manifest.madeAt, version: manifest.version }),
    ...tables.map(({ name, wanted, found, same: isSame }) =>
      t(`upkeep:restore.${isSame ? "tableSame" : "tableDiffers"}`, { name, wanted: wanted.rows, found: found.rows }),
    ),
    t("upkeep:restore.files", { count: files.length, same: files.length - different.length }),
    ...different.map(({ path }) => t("upkeep:restore.fileDiffers", { path })),
    ...(manifest.missing.length > 0 ? [t("upkeep:restore.missing", { count: manifest.missing.length })] : []),
    t(`upkeep:restore.${same ? "good" : "bad"}.${kind}`),
  ];
}

function asJson({ folder, manifest, tables, files, same }: Compared) {
  const { madeAt, version, engine, migration, missing } = manifest;
  return { folder, madeAt, version, engine, migration, tables, files, missing, same };
}
