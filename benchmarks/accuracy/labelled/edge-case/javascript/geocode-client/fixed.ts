import axios from "axios";

export interface Point {
  lat: number;
  lon: number;
}

/** Where an address is, null if the service does not know it. */
export async function geocode(address: string): Promise<Point | null> {
  const { data } = await axios.get("https://geo.example.com/search", {
    params: { q: address, limit: 1 },
    timeout: 10_000,
  });
  return data.length > 0 ? data[0] : null;
}
