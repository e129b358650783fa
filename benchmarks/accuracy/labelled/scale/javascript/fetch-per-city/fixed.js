const API = 'https://weather.example.com/v1';

async function readJson(response) {
  if (!response.ok) {
    throw new Error(`weather service answered ${response.status}`);
  }
  return response.json();
}

/** The temperatures of these cities, in the same order. */
export async function temperatures(cities) {
  const query = cities.map((city) => `city=${encodeURIComponent(city)}`).join('&');
  const response = await fetch(`${API}/bulk?${query}`, { signal: AbortSignal.timeout(5000) });
  const data = await readJson(response);
  return data.map((entry) => entry.celsius);
}
