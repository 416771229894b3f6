import { Icon, type IconName } from "./icon";

interface Props {
  /** `leaf` safe or done, `honey` soon, `brick` late or stopped, `action` waiting for you, `plain` without a box. */
  tone?: "leaf" | "honey" | "brick" | "action" | "plain";
  icon?: IconName;
  children: string;
}

/** A status in a word or two, with a shape where it judges. Never a button. */
export function Tag({ tone, icon, children }: Props) {
  return (
    <span className={tone ? `tag tag--${tone}` : "tag"}>
      {icon && <Icon name={icon} />} {children}
    </span>
  );
}
