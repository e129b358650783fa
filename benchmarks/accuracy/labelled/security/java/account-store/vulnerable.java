package com.example.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Keeps what is needed to recognise a member. */
public class AccountStore {
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(12);

    /** What is stored for a new member. */
    public String credential(String password) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
    }

    /** A short name of a document, for the browser's cache. */
    public String etag(String document) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
    }
}
