/** Archives a project; the policy knows who may. */
export async function archiveProject(projects, policy, user, projectId) {
  const project = await projects.findById(projectId);
  if (!project || !policy.mayArchive(user, project)) throw new Error("no such project");
  await projects.update(project.id, { archivedAt: new Date() });
}

/** Runs every night and has no person. */
export async function expireProject(projects, projectId) {
  const project = await projects.findById(projectId);
  if (project) await projects.remove(project.id);
}
