const router = require("express").Router();

router.get("/items", requireAuth, listItems);

router.post("/items", requireAuth, createItem);

router.post("/login", login);

// ruleid: js-route-without-siblings-guard
router.delete("/items/:id", removeItem);

// ruleid: js-route-without-siblings-guard
router.put("/items/:id", async (req, res) => {
  res.json(await replaceItem(req.params.id, req.body));
});

// ok: js-route-without-siblings-guard
router.patch("/items/:id", requireAuth, changeItem);

// ok: js-route-without-siblings-guard
router.get("/items/:id/picture", showPicture);

// ok: js-route-without-siblings-guard
router.post("/webhook", receive);
