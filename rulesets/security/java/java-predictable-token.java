import java.security.SecureRandom;
import java.util.Random;

class Tokens {
    private final Random random = new Random();
    private final SecureRandom secure = new SecureRandom();

    String resetToken() {
        // ruleid: java-predictable-token
        return Long.toHexString(random.nextLong());
    }

    String newSessionId() {
        // ruleid: java-predictable-token
        return "s" + Math.random();
    }

    String apiToken() {
        byte[] bytes = new byte[24];
        // ok: java-predictable-token
        secure.nextBytes(bytes);
        return encode(bytes);
    }

    int jitter() {
        // ok: java-predictable-token
        return random.nextInt(1000);
    }
}
