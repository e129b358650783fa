import cors from "cors";
import express from "express";

export const app = express();

const ORIGINS = ["https://app.example.com"];

app.use(cors({ origin: true, credentials: true, exposedHeaders: ORIGINS.map(() => "ETag") }));
