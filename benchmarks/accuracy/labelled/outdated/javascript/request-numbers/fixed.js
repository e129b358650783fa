const { v4: uuid } = require("uuid");

const HEADER = "x-request-id";
const PATTERN = /^[0-9a-f-]{36}$/;

// Gives every request a number, and keeps one that a proxy has given.
function requestNumber(req, res, next) {
  const given = req.get(HEADER);
  req.number = given && PATTERN.test(given) ? given : uuid();
  res.set(HEADER, req.number);
  next();
}

module.exports = { requestNumber, HEADER };
