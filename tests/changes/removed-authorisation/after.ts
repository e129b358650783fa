// ruleid: removed-authorisation
router.delete("/users/:id", requireAuth, removeUser);
// ok: removed-authorisation
router.get("/users", requireAuth, listUsers);
