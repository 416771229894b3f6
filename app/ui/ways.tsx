import { Icon, type IconName } from "./icon";

interface Props {
  legend: string;
  name: string;
  ways: readonly { value: string; label: string; icon: IconName }[];
  chosen: string;
}

/** Ways to answer one question. Without script the panels of all of them show below. */
export function Ways({ legend, name, ways, chosen }: Props) {
  return (
    <fieldset className="ways">
      <legend>{legend}</legend>
      {ways.map(({ value, label, icon }) => (
        <label key={value} className="way">
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          <Icon name={icon} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
