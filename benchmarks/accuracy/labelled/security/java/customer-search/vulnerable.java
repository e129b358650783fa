package com.example.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks customers up for the service desk. */
public class CustomerSearch {
    private final DataSource source;

    public CustomerSearch(DataSource source) {
        this.source = source;
    }

    /** Customers whose city is the given one, in the order of their names. */
    public List<String> inCity(String city) throws SQLException {
        List<String> names = new ArrayList<>();
        String query = "SELECT name FROM customers WHERE city = '" + city + "' ORDER BY name";
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(100);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }
}
