import axios, { AxiosError, isAxiosError, AxiosHttpError } from 'axios'; // exists: isAxiosError // absent: AxiosHttpError

export async function load(url: string): Promise<unknown> {
  const client = axios.create({
    baseURL: url,
    timeout: 5000, // exists: timeout
    retryCount: 3, // absent: retryCount
  });
  client.interceptors.request.use((config) => config); // exists: use
  client.interceptors.request.addHandler((config) => config); // absent: addHandler
  client.setDefaultHeader('accept', 'json'); // absent: setDefaultHeader
  const answer = await client.get(url, {
    params: { page: 1 }, // exists: params
    queryParams: { page: 1 }, // absent: queryParams
  });
  const body = answer.data; // exists: data
  const json = answer.toJsonBody(); // absent: toJsonBody
  const custom = await client.get(url, { attemptNumber: 1 } as any); // unknown: custom
  return [body, json, custom];
}

export function reason(error: unknown): string {
  if (isAxiosError(error)) return error.message; // exists: message
  return (error as AxiosError).code ?? ''; // exists: code
}

export function retried(config: { attempt?: number }): number {
  return config.attempt ?? 0; // exists: attempt
}
