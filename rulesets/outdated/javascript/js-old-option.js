const mongoose = require("mongoose");
// ruleid: js-old-option
const uuidv4 = require("uuid/v4");
// ok: js-old-option
const { v4 } = require("uuid");

async function open(address) {
  // ruleid: js-old-option
  await mongoose.connect(address, { useNewUrlParser: true });
  // ok: js-old-option
  await mongoose.connect(address, { maxPoolSize: 10 });
  // ok: js-old-option
  return { useNewUrlParser: false, id: uuidv4() + v4() };
}

module.exports = { open };
