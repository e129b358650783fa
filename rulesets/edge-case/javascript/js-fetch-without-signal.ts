const API_URL = process.env.API_URL;

export async function rate(currency: string) {
  // ruleid: js-fetch-without-signal
  const response = await fetch(`https://rates.example.com/${currency}`);
  if (!response.ok) throw new Error(`rates answered ${response.status}`);
  return response.json();
}

export async function rateInTime(currency: string) {
  // ok: js-fetch-without-signal
  const response = await fetch(`https://rates.example.com/${currency}`, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`rates answered ${response.status}`);
  return response.json();
}

export async function order(body: Order) {
  // ruleid: js-fetch-without-signal
  const response = await fetch(`${API_URL}/orders`, { method: "POST", body: JSON.stringify(body) });
  return response.ok;
}

export async function orderWith(body: Order, options: RequestInit) {
  // ok: js-fetch-without-signal
  const response = await fetch(`${API_URL}/orders`, { ...options, body: JSON.stringify(body) });
  return response.ok;
}
