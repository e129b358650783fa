/**
 * Members older than the given age.
 * @param {import("mongodb").Db} db
 * @param {string} age
 */
async function membersOlderThan(db, age) {
  const members = db.collection("members");
  return members.find({ age: { $gt: Number(age) } }).limit(100).toArray();
}

module.exports = { membersOlderThan };
