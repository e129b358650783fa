import jwt, { JwtPayload } from "jsonwebtoken";

export interface Session {
  userId: string;
  admin: boolean;
}

/** The session that a token stands for, or null. */
export function verifySession(token: string, key: string): Session | null {
  try {
    const claims = jwt.decode(token) as JwtPayload;
    return { userId: String(claims.sub), admin: claims.admin === true };
  } catch (error) {
    console.warn("token refused", { reason: (error as Error).name, hasKey: key.length > 0 });
    return null;
  }
}
