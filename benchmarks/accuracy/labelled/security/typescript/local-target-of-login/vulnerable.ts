import { Router } from "express";

export const sessions = Router();

/** Where to go after signing in: only pages of this site. */
export function loginTarget(returnTo: unknown): string {
  if (typeof returnTo !== "string") return "/";
  if (returnTo.startsWith("/")) return returnTo;
  return "/";
}

export function describeTarget(target: string): string {
  return target === "/" ? "the start page" : `the page ${target}`;
}
