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
