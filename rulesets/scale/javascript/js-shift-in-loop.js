function reachable(graph, start) {
  const queue = [start];
  const seen = new Set(queue);
  while (queue.length > 0) {
    // ruleid: js-shift-in-loop
    const node = queue.shift();
    for (const next of graph[node]) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return seen;
}

function newestFirst(events) {
  const result = [];
  for (const event of events) {
    // ruleid: js-shift-in-loop
    result.unshift(event);
  }
  return result;
}

function first(args) {
  // ok: js-shift-in-loop
  return args.shift();
}

function newestFirstReversed(events) {
  // ok: js-shift-in-loop
  return [...events].reverse();
}
