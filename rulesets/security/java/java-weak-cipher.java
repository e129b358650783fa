import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;

class Vault {
    Cipher old() throws Exception {
        // ruleid: java-weak-cipher
        return Cipher.getInstance("DES/CBC/PKCS5Padding");
    }

    Cipher ecb() throws Exception {
        // ruleid: java-weak-cipher
        return Cipher.getInstance("AES");
    }

    Cipher sealed() throws Exception {
        // ok: java-weak-cipher
        return Cipher.getInstance("AES/GCM/NoPadding");
    }

    KeyGenerator keys() throws Exception {
        // ok: java-weak-cipher
        return KeyGenerator.getInstance("AES");
    }
}
