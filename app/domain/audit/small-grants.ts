import type { Award } from "../continuity/award";
import { isMicro } from "./reading-rules";

/** Grants that are short because they are small, and how many groups had one. */
export interface SmallGrants {
  grants: number;
  groups: number;
}

/** Counts grants over nought and up to £1,000, which no check holds against a funder (E5). */
export class SmallBook {
  #counted: SmallGrants = { grants: 0, groups: 0 };

  /** One group's awards. */
  see(awards: readonly Award[]): void {
    let grants = 0;
    for (const award of awards) if (isMicro(award) && award.pence! > 0) grants++;
    this.#counted.grants += grants;
    if (grants > 0) this.#counted.groups++;
  }

  counted(): SmallGrants {
    return this.#counted;
  }
}
