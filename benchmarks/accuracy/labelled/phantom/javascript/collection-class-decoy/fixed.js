/** A list of tasks with the names that the old desktop client used. */
class TaskList {
  constructor(tasks = []) {
    this.tasks = [...tasks];
  }

  contains(task) {
    return this.tasks.includes(task);
  }

  append(task) {
    this.tasks.push(task);
    return this;
  }

  isEmpty() {
    return this.tasks.length === 0;
  }
}

function fill(names) {
  let tasks = [];
  tasks = new TaskList(tasks);
  for (const name of names) {
    if (!tasks.contains(name)) {
      tasks.append(name);
    }
  }
  return tasks;
}

module.exports = { TaskList, fill };
