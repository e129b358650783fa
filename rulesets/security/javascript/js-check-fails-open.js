async function isAllowed(user, action) {
  // ruleid: js-check-fails-open
  try {
    return await policy.evaluate(user, action);
  } catch (error) {
    logger.error(error);
    return true;
  }
}

const verifyToken = (req, res, next) => {
  // ruleid: js-check-fails-open
  try {
    req.user = jwt.verify(req.cookies.token, KEY, { algorithms: ["HS256"] });
    next();
  } catch {
    next();
  }
};

async function isPermitted(user, action) {
  // ok: js-check-fails-open
  try {
    return await policy.evaluate(user, action);
  } catch (error) {
    logger.error(error);
    return false;
  }
}

const verifySession = (req, res, next) => {
  // ok: js-check-fails-open
  try {
    req.user = jwt.verify(req.cookies.token, KEY, { algorithms: ["HS256"] });
    next();
  } catch {
    res.status(401).end();
  }
};

async function isTokenRevoked(id) {
  // ok: js-check-fails-open
  try {
    return await store.has(id);
  } catch {
    return true;
  }
}
