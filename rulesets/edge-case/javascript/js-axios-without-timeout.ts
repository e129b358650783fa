import axios from "axios";

export async function rate(currency: string) {
  // ruleid: js-axios-without-timeout
  const { data } = await axios.get(`https://rates.example.com/${currency}`);
  return data.value;
}

export async function order(body: Order, token: string) {
  // ruleid: js-axios-without-timeout
  await axios.post("https://orders.example.com", body, { headers: { Authorization: `Bearer ${token}` } });
}

export async function rateInTime(currency: string) {
  // ok: js-axios-without-timeout
  const { data } = await axios.get(`https://rates.example.com/${currency}`, { timeout: 10_000 });
  return data.value;
}

export async function own() {
  // ok: js-axios-without-timeout
  return axios.get("/api/me");
}
