import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;

class SessionServlet {
    Object body(HttpServletRequest request) throws IOException, ClassNotFoundException {
        // ruleid: java-unsafe-deserialisation
        ObjectInputStream in = new ObjectInputStream(request.getInputStream());
        return in.readObject();
    }

    Object parameter(HttpServletRequest request) throws IOException, ClassNotFoundException {
        byte[] data = Base64.getDecoder().decode(request.getParameter("state"));
        // ruleid: java-unsafe-deserialisation
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(data))) {
            return in.readObject();
        }
    }

    Object filtered(HttpServletRequest request) throws IOException, ClassNotFoundException {
        // ok: java-unsafe-deserialisation
        ObjectInputStream in = new ObjectInputStream(request.getInputStream());
        in.setObjectInputFilter(ALLOWED);
        return in.readObject();
    }

    Object ownFile(InputStream bundled) throws IOException, ClassNotFoundException {
        // ok: java-unsafe-deserialisation
        return new ObjectInputStream(bundled).readObject();
    }
}
