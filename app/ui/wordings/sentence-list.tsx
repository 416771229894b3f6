import { useTranslation } from "react-i18next";
import type { Texts } from "~/domain/wordings/wording";
import { Tag } from "../tag";
import { wordsAddress } from "./addresses";

interface Props {
  sentences: readonly { key: string; texts: Texts; own: Texts | null }[];
  language: string;
  chosen: string | null;
}

/** Sentences as they are said now, each a way to the page where it is worded. */
export function SentenceList({ sentences, language, chosen }: Props) {
  const { t } = useTranslation("wordings");
  return (
    <ul className="sentences">
      {sentences.map(({ key, texts, own }) => {
        const said = own ?? texts;
        return (
          <li key={key}>
            <a href={wordsAddress({ language, chosen }, { key })} lang={language}>
              {said.text ?? said.other}
            </a>{" "}
            {own && <Tag tone="leaf">{t("own")}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}
