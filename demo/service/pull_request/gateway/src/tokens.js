import crypto from "node:crypto";

const SECRET = process.env.TOKEN_SECRET ?? "";

/** Sign a customer's id for the shop's cookie. */
export function makeToken(customer) {
  const body = new Buffer(JSON.stringify({ id: customer.id, at: Date.now() })).toString("base64url");
  return `${body}.${sign(body)}`;
}

/** Read a token back; throws when somebody changed it. */
export function readToken(header) {
  const [body = "", signature = ""] = (header ?? "").replace("Bearer ", "").split(".");
  const expected = Buffer.from(sign(body));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !crypto.timingSafeEqual(expected, given)) {
    throw new Error("invalid token");
  }
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
}

function sign(body) {
  return crypto.createHmac("sha256", SECRET).update(body).digest("base64url");
}

/** A code that a customer types to confirm a telephone number. */
export function confirmationCode() {
  return String(crypto.randomInt(0, 1_000_000)).padStart(6, "0");
}
