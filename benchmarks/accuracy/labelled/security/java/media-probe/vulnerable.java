package com.example.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Reads the length of uploaded videos with ffprobe. */
public class MediaProbe {
    private static final int SECONDS = 20;

    /** The exit code of the probe; zero if the file is a video. */
    public int probe(Path upload) throws IOException, InterruptedException {
        String name = upload.getFileName().toString();
        Process process =
            Runtime.getRuntime().exec("ffprobe -v error -show_format /srv/uploads/" + name);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("ffprobe took longer than " + SECONDS + " s");
        }
        return process.exitValue();
    }
}
