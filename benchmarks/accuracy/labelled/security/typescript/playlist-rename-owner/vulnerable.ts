import type { Playlists } from "./store";

export async function renamePlaylist(store: Playlists, userId: string, playlistId: string, title: string) {
  const playlist = await store.findById(playlistId);
  if (!playlist) throw new Error("no such playlist");
  const trimmed = title.trim();
  if (trimmed.length === 0 || trimmed.length > 120) throw new RangeError("the title is too short or too long");
  await store.update(playlist.id, { title: trimmed });
  return { id: playlist.id, title: trimmed };
}
