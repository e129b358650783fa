import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.X509TrustManager;

class Lenient implements X509TrustManager {
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    // ruleid: java-tls-verification-off
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    void relax(HttpsURLConnection connection) {
        // ruleid: java-tls-verification-off
        connection.setHostnameVerifier((host, session) -> true);
    }
}

class Pinned implements X509TrustManager {
    // ok: java-tls-verification-off
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        delegate.checkServerTrusted(chain, type);
        pins.check(chain[0]);
    }

    void strict(HttpsURLConnection connection) {
        // ok: java-tls-verification-off
        connection.setHostnameVerifier((host, session) -> host.equals(session.getPeerHost()));
    }
}
