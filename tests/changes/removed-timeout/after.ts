export async function rates(url: string) {
  // ruleid: removed-timeout
  const answer = await fetch(url);
  return answer.json();
}
