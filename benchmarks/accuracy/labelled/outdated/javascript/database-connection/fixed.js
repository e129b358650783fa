const mongoose = require("mongoose");

const OPTIONS = { maxPoolSize: 20, serverSelectionTimeoutMS: 5000 };

async function open(address) {
  mongoose.connection.on("error", (error) => console.error("database", error.message));
  await mongoose.connect(address, OPTIONS);
  return mongoose.connection;
}

async function close() {
  await mongoose.connection.close();
}

module.exports = { open, close, OPTIONS };
