import { Icon } from "./icon";

/** Whether work is kept: "Saving", "Saved just now", "Saved 2 minutes ago". */
export function SavedLine({ words, isDone }: { words: string; isDone: boolean }) {
  return (
    <span className="saved" role="status">
      <Icon name={isDone ? "tick" : "clock"} /> {words}
    </span>
  );
}
