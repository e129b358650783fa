const { User } = require("./models");

async function update(req, res, user) {
  // ruleid: js-mass-assignment
  Object.assign(user, req.body);
  await user.save();
  res.json(user);
}

async function create(req, res) {
  // ruleid: js-mass-assignment
  res.json(await User.create(req.body));
}

async function patch(req, res) {
  // ruleid: js-mass-assignment
  res.json(await User.findByIdAndUpdate(req.params.id, { $set: req.body }, { new: true }));
}

async function createSafely(req, res) {
  const { name, email } = req.body;
  // ok: js-mass-assignment
  res.json(await User.create({ name, email }));
}

async function patchSafely(req, res) {
  const fields = schema.parse(req.body);
  // ok: js-mass-assignment
  res.json(await User.findByIdAndUpdate(req.params.id, { $set: fields }, { new: true }));
}

function digest(req, hash) {
  // ok: js-mass-assignment
  return hash.update(req.body).digest("hex");
}
