function byId(users) {
  // ruleid: js-spread-in-reduce
  return users.reduce((index, user) => ({ ...index, [user.id]: user }), {});
}

function names(users) {
  // ruleid: js-spread-in-reduce
  return users.reduce((all, user) => [...all, user.name], []);
}

function byIdAtOnce(users) {
  // ok: js-spread-in-reduce
  return Object.fromEntries(users.map((user) => [user.id, user]));
}

function total(users) {
  // ok: js-spread-in-reduce
  return users.reduce((sum, user) => sum + user.points, 0);
}
