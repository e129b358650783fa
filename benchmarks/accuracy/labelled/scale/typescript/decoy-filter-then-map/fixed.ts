export interface Task {
  id: number;
  list: string;
  title: string;
  done: boolean;
}

/** Titles of the open tasks of one list. */
export function openTitles(tasks: Task[], list: string): string[] {
  return tasks.filter((task) => task.list === list && !task.done).map((task) => task.title);
}

/** The task with this number, or undefined. */
export function byId(tasks: Task[], id: number): Task | undefined {
  return tasks.find((task) => task.id === id);
}

/** How many tasks each list has. */
export function counts(tasks: Task[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const task of tasks) {
    found.set(task.list, (found.get(task.list) ?? 0) + 1);
  }
  return found;
}
