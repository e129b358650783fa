const BASE_URL = process.env.TRANSLATE_URL;

/** A text in another language. */
export async function translate(text, language) {
  const response = await fetch(`${BASE_URL}/translate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, language }),
  });
  if (!response.ok) {
    throw new Error(`translation failed with ${response.status}`);
  }
  return response.json();
}
