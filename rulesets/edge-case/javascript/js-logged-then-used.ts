export async function priceOf(client: Client, article: string) {
  let response;
  try {
    response = await client.get(`/prices/${article}`);
  } catch (error) {
    console.error("could not load the price", error);
  }
  // ruleid: js-logged-then-used
  return response.data.price;
}

export async function priceOrThrow(client: Client, article: string) {
  let response;
  try {
    response = await client.get(`/prices/${article}`);
  } catch (error) {
    console.error("could not load the price", error);
    throw error;
  }
  // ok: js-logged-then-used
  return response.data.price;
}

export async function priceOrNull(client: Client, article: string) {
  let response;
  try {
    response = await client.get(`/prices/${article}`);
  } catch (error) {
    console.error("could not load the price", error);
  }
  // ok: js-logged-then-used
  return response ? response.data.price : null;
}
