export interface Comment {
  id: number;
  text: string;
}

/** The comments below an article. */
export async function loadComments(article: number): Promise<Comment[]> {
  const response = await fetch(`/api/articles/${article}/comments`);
  if (!response.ok) {
    throw new Error(`comments answered ${response.status}`);
  }
  const body = await response.json();
  return body.comments;
}

/** The texts alone, for the search in the page. */
export function texts(comments: Comment[]): string[] {
  return comments.map((comment) => comment.text);
}
