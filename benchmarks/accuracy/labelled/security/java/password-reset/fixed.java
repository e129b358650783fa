package com.example.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Random;

/** Sends links with which people choose a new password. */
public class PasswordReset {
    private static final Duration VALID = Duration.ofMinutes(30);
    private final SecureRandom random = new SecureRandom();
    private final Mailer mailer;

    public PasswordReset(Mailer mailer) {
        this.mailer = mailer;
    }

    /** Mail a link that works once. */
    public void send(String address) {
        mailer.send(address, "/reset/" + createToken(), VALID);
    }

    private String createToken() {
        return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
    }
}
