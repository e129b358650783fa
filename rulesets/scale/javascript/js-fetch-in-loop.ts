export async function loadProfiles(ids: string[]) {
  const profiles = [];
  for (const id of ids) {
    // ruleid: js-fetch-in-loop
    const response = await fetch(`/api/users/${id}`);
    profiles.push(await response.json());
  }
  return profiles;
}

export async function loadProfilesTogether(ids: string[]) {
  const load = async (id: string) => {
    // ok: js-fetch-in-loop
    const response = await fetch(`/api/users/${id}`);
    return response.json();
  };
  return Promise.all(ids.map(load));
}

export async function notify(axios: AxiosInstance, users: User[]) {
  for (const user of users) {
    // ruleid: js-fetch-in-loop
    await axios.post("https://mail.example.com/send", { to: user.email });
  }
}

export async function notifyInBulk(axios: AxiosInstance, users: User[]) {
  // ok: js-fetch-in-loop
  await axios.post("https://mail.example.com/send-many", { to: users.map((user) => user.email) });
}

export async function rates(currencies: string[]) {
  const found = [];
  for (let i = 0; i < currencies.length; i++) {
    // ruleid: js-fetch-in-loop
    const { data } = await axios.get(`https://rates.example.com/${currencies[i]}`, { timeout: 2000 });
    found.push(data);
  }
  return found;
}

export async function withRetries(url: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    // ok: js-fetch-in-loop
    const response = await fetch(url);
    if (response.ok) return response;
  }
  return null;
}
