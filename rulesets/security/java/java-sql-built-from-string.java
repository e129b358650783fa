import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.JdbcTemplate;

class OrderRepository {
    private static final String TABLE = "orders";
    private final Connection connection;
    private final JdbcTemplate jdbc;

    ResultSet byCustomer(String customer) throws SQLException {
        Statement statement = connection.createStatement();
        // ruleid: java-sql-built-from-string
        return statement.executeQuery("SELECT * FROM orders WHERE customer = '" + customer + "'");
    }

    void rename(String id, String name) {
        String sql = String.format("UPDATE orders SET name = '%s' WHERE id = '%s'", name, id);
        // ruleid: java-sql-built-from-string
        jdbc.update(sql);
    }

    ResultSet bound(String customer) throws SQLException {
        // ok: java-sql-built-from-string
        PreparedStatement statement = connection.prepareStatement("SELECT id, total FROM orders WHERE customer = ?");
        statement.setString(1, customer);
        return statement.executeQuery();
    }

    int count() {
        // ok: java-sql-built-from-string
        return jdbc.queryForObject("SELECT count(*) FROM " + TABLE, Integer.class);
    }

    void log(String name) {
        // ok: java-sql-built-from-string
        audit.update("update of " + name);
    }
}
