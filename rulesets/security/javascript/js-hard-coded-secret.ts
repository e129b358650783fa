import jwt from "jsonwebtoken";

// ruleid: js-hard-coded-secret
const JWT_SECRET = "s3cr3t-signing-key";

export const connection = {
  host: "db.internal",
  // ruleid: js-hard-coded-secret
  password: "Pr0duction!2024",
};

export function issue(id: string): string {
  // ruleid: js-hard-coded-secret
  return jwt.sign({ sub: id }, "shop-secret", { expiresIn: "1h" });
}

// ok: js-hard-coded-secret
const SESSION_SECRET = process.env.SESSION_SECRET;

export const local = {
  // ok: js-hard-coded-secret
  password: process.env.DB_PASSWORD,
};

export const texts = {
  // ok: js-hard-coded-secret
  password: "Please enter your password",
};

export const fields = {
  // ok: js-hard-coded-secret
  password: "user-password",
};
