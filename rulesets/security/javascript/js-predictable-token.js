import crypto from "node:crypto";

export function createResetToken(user) {
  // ruleid: js-predictable-token
  const resetToken = Math.random().toString(36).slice(2) + Date.now();
  user.resetToken = resetToken;
  return resetToken;
}

export function generateOtp() {
  // ruleid: js-predictable-token
  return Math.floor(100000 + Math.random() * 900000).toString();
}

export function createResetTokenSafe(user) {
  // ok: js-predictable-token
  const resetToken = crypto.randomBytes(32).toString("base64url");
  user.resetToken = resetToken;
  return resetToken;
}

export function generateOtpSafe() {
  // ok: js-predictable-token
  return crypto.randomInt(0, 1_000_000).toString().padStart(6, "0");
}

export function retryDelay(attempt) {
  // ok: js-predictable-token
  const delay = Math.random() * 2 ** attempt;
  return delay;
}

function generateResetToken() {
  const characters = "abcdef0123456789";
  let result = "";
  for (let i = 0; i < 32; i += 1) {
    // ruleid: js-predictable-token
    result += characters.charAt(Math.floor(Math.random() * characters.length));
  }
  return result;
}

class Colours {
  pick(list) {
    // ok: js-predictable-token
    return list[Math.floor(Math.random() * list.length)];
  }
}

function mintVoucherCode() {
  let code = "";
  for (let i = 0; i < 8; i += 1) {
    // ruleid: js-predictable-token
    code += LETTERS[Math.floor(Math.random() * LETTERS.length)];
  }
  return code;
}

function mintSafeVoucherCode() {
  let code = "";
  for (let i = 0; i < 8; i += 1) {
    // ok: js-predictable-token
    code += LETTERS[crypto.randomInt(LETTERS.length)];
  }
  return code;
}
