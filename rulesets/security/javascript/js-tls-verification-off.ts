import https from "node:https";
import { readFileSync } from "node:fs";
import axios from "axios";
import { Pool } from "pg";

// ruleid: js-tls-verification-off
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

export const pool = new Pool({
  host: "db.internal",
  ssl: {
    // ruleid: js-tls-verification-off
    rejectUnauthorized: false,
  },
});

export function allowSelfSigned() {
  // ruleid: js-tls-verification-off
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
}

// ok: js-tls-verification-off
const trusted = new https.Agent({ ca: readFileSync("/etc/ssl/internal-ca.pem") });

export const verifiedPool = new Pool({
  // ok: js-tls-verification-off
  ssl: { rejectUnauthorized: true },
});

export async function fetchStock(sku: string) {
  // ok: js-tls-verification-off
  return axios.get(`https://stock.internal/${sku}`, { httpsAgent: trusted, timeout: 5000 });
}
