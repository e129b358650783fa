export async function rates(url: string) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
  return answer.json();
}
