import express, { NextFunction, Request, Response } from "express";

export const router = express.Router();

router.get("/weather/:city", async (req: Request, res: Response, next: NextFunction) => {
  try {
    const city = encodeURIComponent(req.params.city);
    const answer = await fetch(`https://api.weather.example/v1/${city}`, { signal: AbortSignal.timeout(3000) });
    if (!answer.ok) {
      res.status(502).json({ error: "no weather" });
      return;
    }
    res.json(await answer.json());
  } catch (error) {
    next(error);
  }
});
