/** The texts of a design in which words are marked, by their field. */
export const markable = ["guidance", "questions", "criteria", "clauses"] as const;
export type Markable = (typeof markable)[number];

export function isMarkable(field: string): field is Markable {
  return (markable as readonly string[]).includes(field);
}
