import type { Design } from "./fields";
import { typicalPence } from "./year-amounts";

/** How many grants a design is meant for, and whether that was reckoned from the pot; null: it cannot be said. */
export function grantsMeant(design: Design): { grants: number; isReckoned: boolean } | null {
  if (design.grantsExpected !== null) return { grants: design.grantsExpected, isReckoned: false };
  const typical = typicalPence(design);
  if (design.potPence === null || typical === null || typical === 0) return null;
  return { grants: Math.floor(design.potPence / typical), isReckoned: true };
}
