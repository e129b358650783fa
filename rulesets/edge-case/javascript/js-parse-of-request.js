export async function handler(event) {
  // ruleid: js-parse-of-request
  const order = JSON.parse(event.body);
  return { statusCode: 200, body: order.id };
}

export async function checkedHandler(event) {
  try {
    // ok: js-parse-of-request
    const order = JSON.parse(event.body);
    return { statusCode: 200, body: order.id };
  } catch (error) {
    return { statusCode: 400, body: "not JSON" };
  }
}

export function settings(text) {
  // ok: js-parse-of-request
  return JSON.parse(text);
}
