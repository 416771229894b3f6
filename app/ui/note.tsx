import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const shapes = { sky: "circle", honey: "diamond", leaf: "tick", brick: "triangle" } as const;

interface Props {
  /** `sky` tells, `honey` asks for a look, `leaf` says it is done, `brick` says it went wrong. */
  tone?: keyof typeof shapes;
  icon?: IconName;
  /** The bold first sentence. */
  first: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Something to know before going on: an icon, a bold first sentence and, if there is one, an action. */
export function Note({ tone = "sky", icon, first, children, actions }: Props) {
  return (
    <div className={tone === "sky" ? "note" : `note note--${tone}`}>
      <Icon name={icon ?? shapes[tone]} />
      <div>
        <p>
          <strong>{first}</strong> {children}
        </p>
        {actions && <div className="btns">{actions}</div>}
      </div>
    </div>
  );
}
