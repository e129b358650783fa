import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class Accounts {
    byte[] stored(String password) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // ruleid: java-weak-password-hash
        return digest.digest(password.getBytes(StandardCharsets.UTF_8));
    }

    String encoded(String password) {
        // ok: java-weak-password-hash
        return new BCryptPasswordEncoder(12).encode(password);
    }

    byte[] checksum(String document) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // ok: java-weak-password-hash
        return digest.digest(document.getBytes(StandardCharsets.UTF_8));
    }
}
