async function older(users, age) {
  // ruleid: js-nosql-where-built
  return users.find({ $where: `this.age > ${age}` }).toArray();
}

async function named(users, name) {
  // ruleid: js-nosql-where-built
  return users.find({ $where: "this.name == '" + name + "'" }).toArray();
}

async function olderSafely(users, age) {
  // ok: js-nosql-where-built
  return users.find({ age: { $gt: Number(age) } }).toArray();
}

async function odd(users) {
  // ok: js-nosql-where-built
  return users.find({ $where: "this.a > this.b" }).toArray();
}
