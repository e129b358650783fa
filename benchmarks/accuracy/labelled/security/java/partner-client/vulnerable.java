package com.example.partner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Fetches price lists of partners. */
public class PartnerClient {
    private static final int MILLISECONDS = 5_000;

    /** The raw price list. */
    public byte[] prices(URL address) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) address.openConnection();
        connection.setConnectTimeout(MILLISECONDS);
        connection.setReadTimeout(MILLISECONDS);
        connection.setHostnameVerifier((host, session) -> true);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        } finally {
            connection.disconnect();
        }
    }
}
