const express = require("express");

/** Routes of the comments; `comments` is the store. */
function commentRoutes(comments, requireLogin) {
  const router = express.Router();

  router.post("/comments", requireLogin, express.json({ limit: "20kb" }), async (req, res, next) => {
    try {
      const text = String(req.body.text ?? "");
      if (text.trim() === "") {
        res.status(422).json({ error: "Please write something." });
        return;
      }
      res.status(201).json(await comments.add(req.user.id, text));
    } catch (error) {
      next(error);
    }
  });

  return router;
}

module.exports = { commentRoutes };
