router.delete("/users/:id", requireAuth, requireAdmin, removeUser);
router.get("/users", requireAuth, compress, listUsers);
