/** Links commits to the issues that they name. */

export interface Commit {
  hash: string;
  message: string;
}

const KEY = /\b([A-Z]{2,10})-(\d+)\b/;

/** The number of the issue that a commit belongs to. */
export function issueNumber(commit: Commit): number | null {
  const match = commit.message.match(KEY);
  return match === null ? null : Number.parseInt(match[2], 10);
}

/** All commits that name no issue. */
export function loose(commits: Commit[]): Commit[] {
  return commits.filter((commit) => !KEY.test(commit.message));
}
