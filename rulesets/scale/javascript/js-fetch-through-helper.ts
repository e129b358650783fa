import axios from 'axios';

async function loadUser(id: string): Promise<User> {
  const response = await fetch(`https://users.example.com/${id}`, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`users answered ${response.status}`);
  return response.json();
}

const parse = async (text: string) => JSON.parse(text);

export async function members(ids: string[]) {
  const users: User[] = [];
  for (const id of ids) {
    // ruleid: js-fetch-through-helper
    users.push(await loadUser(id));
  }
  return users;
}

export async function membersTogether(ids: string[]) {
  const users: User[] = [];
  for (const chunk of chunks(ids, 8)) {
    // ok: js-fetch-through-helper
    users.push(...(await Promise.all(chunk.map((id) => loadUser(id)))));
  }
  return users;
}

export async function texts(lines: string[]) {
  const parsed = [];
  for (const line of lines) {
    // ok: js-fetch-through-helper
    parsed.push(await parse(line));
  }
  return parsed;
}

export class PriceClient {
  private async price(sku: string): Promise<number> {
    const { data } = await axios.get(`https://prices.example.com/${sku}`, { timeout: 3000 });
    return data.cents;
  }

  async total(skus: string[]) {
    let cents = 0;
    for (let i = 0; i < skus.length; i++) {
      // ruleid: js-fetch-through-helper
      cents += await this.price(skus[i]);
    }
    return cents;
  }

  async cheapest(sku: string) {
    // ok: js-fetch-through-helper
    return this.price(sku);
  }
}

export async function firstMirror(mirrors: string[]) {
  for (const mirror of mirrors) {
    try {
      // ok: js-fetch-through-helper
      return await loadUser(mirror);
    } catch (error) {
      console.warn(mirror, error);
    }
  }
  return null;
}
