import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { Picks } from "../picks";
import { TextInput } from "../text-input";

interface Props {
  people: readonly { id: string; name: string }[];
  device: "own" | "shared";
  typed?: { who: string; name: string };
  /** Sentences, by field; "" for none. */
  errors: { who: string; name: string };
}

/** Whoever came through a shared inbox picks their name, or types it. */
export function WhoForm({ people, device, typed, errors }: Props) {
  const { t } = useTranslation("sign-in");
  const known = people.map(({ id, name }) => ({ value: id, label: name }));
  const options = [...known, { value: "else", label: t("who.else"), hint: t("who.elseHint") }];
  return (
    <form method="post" action={`/sign-in/who?device=${device}`} noValidate>
      <input type="hidden" name="device" value={device} />
      <Picks
        {...{ id: "who", name: "who", choose: "one", label: t("who.label"), options }}
        error={errors.who || undefined}
        chosen={typed ? [typed.who] : []}
      />
      <TextInput
        {...{ id: "name", name: "name", autoComplete: "off", typed: typed?.name }}
        error={errors.name || undefined}
        label={t("who.name")}
      />
      <Buttons>
        <Button>{t("who.button")}</Button>
      </Buttons>
    </form>
  );
}
