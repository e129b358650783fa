import { randomBytes } from "node:crypto";

/** Renews the access token, with growing and scattered pauses between attempts. */
export async function refreshAccessToken(renew, attempts = 5) {
  let pause = 200;
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    try {
      return await renew({ state: randomBytes(16).toString("hex") });
    } catch (error) {
      if (error.permanent) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      pause *= 2;
    }
  }
  return renew({ state: randomBytes(16).toString("hex") });
}
