async function deleteDocument(repo, user, documentId) {
  if (!user) throw new Error("login required");
  // ruleid: js-record-of-anyone
  const doc = await repo.findById(documentId);
  if (!doc) return false;
  await repo.remove(doc.id);
  return true;
}

async function renameBoard(boards, userId, boardId, title) {
  // ruleid: js-record-of-anyone
  const board = await boards.findOne({ id: boardId });
  board.title = title;
  await board.save();
  return board;
}

async function deleteOwnDocument(repo, user, documentId) {
  // ok: js-record-of-anyone
  const doc = await repo.findById(documentId);
  if (!doc || doc.ownerId !== user.id) throw new Error("not found");
  await repo.remove(doc.id);
}

async function deleteScoped(repo, userId, documentId) {
  // ok: js-record-of-anyone
  const doc = await repo.findOne({ id: documentId, userId });
  await repo.remove(doc.id);
}

async function publishPost(posts, policy, user, postId) {
  // ok: js-record-of-anyone
  const post = await posts.findById(postId);
  policy.check(user, "publish", post);
  await posts.update(post.id, { published: true });
}

async function expire(repo, documentId) {
  // ok: js-record-of-anyone
  const doc = await repo.findById(documentId);
  await repo.remove(doc.id);
}
