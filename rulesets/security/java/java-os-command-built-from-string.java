import java.io.IOException;
import java.util.List;

class Thumbnails {
    Process convert(String name) throws IOException {
        // ruleid: java-os-command-built-from-string
        return Runtime.getRuntime().exec("convert " + name + " -resize 200 out.png");
    }

    Process inShell(String host) throws IOException {
        // ruleid: java-os-command-built-from-string
        return new ProcessBuilder("sh", "-c", "ping -c 1 " + host).start();
    }

    Process separate(String name) throws IOException {
        // ok: java-os-command-built-from-string
        return new ProcessBuilder("convert", "--", name, "out.png").start();
    }

    Process constant() throws IOException {
        // ok: java-os-command-built-from-string
        return Runtime.getRuntime().exec("df " + "-h");
    }

    Process list(String path) throws IOException {
        // ok: java-os-command-built-from-string
        return new ProcessBuilder(List.of("ls", "-l", "/srv/" + path)).start();
    }
}
