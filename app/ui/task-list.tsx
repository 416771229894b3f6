import { Icon } from "./icon";
import { Tag } from "./tag";

interface Task {
  name: string;
  hint: string;
  /** `wait` cannot be done yet: it is no link. */
  state: "done" | "part" | "none" | "wait";
  status: string;
  to: string;
}

const tones = { done: "plain", part: "honey", none: "action", wait: "plain" } as const;

/** The parts of a long form. The whole row is the link; done is plain, so that what is left stands out. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.name}>
          {task.state === "wait" ? (
            <div className="task" data-state="wait">
              <Row task={task} />
            </div>
          ) : (
            <a className="task" data-state={task.state} href={task.to}>
              <Row task={task} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Row({ task: { name, hint, state, status } }: { task: Task }) {
  return (
    <>
      <span className="task__dot" aria-hidden="true">
        {state === "done" && <Icon name="tick" />}
      </span>
      <span>
        <span className="task__name">{name}</span>
        <span className="task__hint">{hint}</span>
      </span>
      <Tag tone={tones[state]}>{status}</Tag>
    </>
  );
}
