import express from "express";

export const app = express();
app.use(express.json({ limit: "100kb" }));

app.get("/healthz", (_request, response) => {
  response.json({ ok: true });
});

if (process.env.NODE_ENV !== "test") {
  app.listen(Number(process.env.PORT ?? 3000));
}
