import { useTranslation } from "react-i18next";
import { acceptedEndings } from "~/domain/files/types";
import { Button, Buttons } from "../button";
import { FileDrop } from "../file-drop";
import { myGroupAddress } from "../groups/addresses";
import { Picks } from "../picks";
import { TextInput } from "../text-input";

interface Props {
  kinds: readonly string[];
  typed: Record<string, string>;
  /** A sentence for each field that could not be used. */
  errors: Record<string, string>;
  maxMb: number;
  chosen: string | null;
}

/** The form that adds a file to a group. */
export function AddFile({ kinds, typed, errors, maxMb, chosen }: Props) {
  const { t } = useTranslation("files");
  // A file that was refused is told so; one that was fine is forgotten by the browser all the same.
  const hint = Object.keys(errors).length > 0 && !errors.file ? t("add.again") : t("add.fileHint", { mb: maxMb });
  return (
    <form method="post" action={myGroupAddress("/files", chosen)} encType="multipart/form-data" noValidate>
      <Picks
        {...{ id: "kind", name: "kind", choose: "one", label: t("add.kind"), error: errors.kind }}
        chosen={typed.kind ? [typed.kind] : []}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextInput
        {...{ id: "expiresOn", name: "expiresOn", type: "date", label: t("add.expiresOn"), hint: t("add.expiresHint") }}
        {...{ typed: typed.expiresOn, error: errors.expiresOn, letters: 12 }}
      />
      <FileDrop
        {...{ id: "file", name: "file", label: t("add.file"), hint, error: errors.file, say: t("add.say") }}
        accept={acceptedEndings}
      />
      <Buttons>
        <Button>{t("add.button")}</Button>
      </Buttons>
    </form>
  );
}
