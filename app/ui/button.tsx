import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

interface Look {
  /** `filled` is for the one main thing to do in view. */
  look?: "filled" | "second" | "quiet";
  small?: boolean;
  icon?: IconName;
  /** Says what happens: "Change to 3 years", not "OK". */
  children: ReactNode;
}

interface ButtonProps extends Look {
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Of a form elsewhere on the page. */
  form?: string;
}

/** Sends its form. */
export function Button({ look, small, icon, children, ...form }: ButtonProps) {
  return (
    <button type="submit" className={classOf(look, small)} {...form}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** Leads somewhere; looks like a button because going there is the next thing to do. */
export function ButtonLink({ look, small, icon, to, children }: Look & { to: string }) {
  return (
    <a className={classOf(look, small)} href={to}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Buttons in a row; on a phone the large ones take the whole width. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="btns">{children}</div>;
}

function classOf(look: Look["look"] = "filled", small = false): string {
  return `btn${look === "filled" ? "" : ` btn--${look}`}${small ? " btn--s" : ""}`;
}
