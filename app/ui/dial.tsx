import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  id: string;
  label: string;
  name: string;
  /** Whole pounds. */
  least: number;
  most: number;
  step: number;
  value: number;
  /** As it is written: "£150,000". */
  shown: string;
  /** One step as it is written: "£5,000". */
  stepShown: string;
  /** What that value means: a tag. */
  means: ReactNode;
}

/** A number to try out: a slider with a button on either side, so that nobody has to drag. All are form controls. */
export function Dial({ id, label, name, least, most, step, value, shown, stepShown, means }: Props) {
  const { t } = useTranslation("pieces");
  return (
    <div className="dial">
      <label htmlFor={id}>{label}</label>
      <div className="dial__in">
        <button
          className="btn btn--second"
          type="submit"
          name="less"
          value={name}
          aria-label={t("dial.less", { step: stepShown, label })}
        >
          −
        </button>
        <input
          type="range"
          id={id}
          name={name}
          min={least}
          max={most}
          step={step}
          defaultValue={value}
          aria-valuetext={shown}
          aria-describedby={`${id}-means`}
        />
        <button
          className="btn btn--second"
          type="submit"
          name="more"
          value={name}
          aria-label={t("dial.more", { step: stepShown, label })}
        >
          +
        </button>
      </div>
      <p className="row row--between" id={`${id}-means`}>
        <output htmlFor={id}>{shown}</output>
        {means}
      </p>
    </div>
  );
}
