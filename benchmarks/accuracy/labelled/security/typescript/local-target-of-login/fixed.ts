import { Router } from "express";

export const sessions = Router();

/** Where to go after signing in: only pages of this site. */
export function loginTarget(returnTo: unknown): string {
  if (typeof returnTo !== "string") return "/";
  const url = new URL(returnTo, "https://app.invalid");
  if (url.origin === "https://app.invalid") return url.pathname + url.search;
  return "/";
}

export function describeTarget(target: string): string {
  return target === "/" ? "the start page" : `the page ${target}`;
}
