using System.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

public class OrderRepository
{
    private const string TABLE = "Orders";

    public SqlDataReader ByCustomer(SqlConnection connection, string customer)
    {
        // ruleid: cs-sql-built-from-string
        var command = new SqlCommand("SELECT * FROM Orders WHERE Customer = '" + customer + "'", connection);
        return command.ExecuteReader();
    }

    public void Rename(SqlCommand command, int id, string name)
    {
        // ruleid: cs-sql-built-from-string
        command.CommandText = $"UPDATE Orders SET Name = '{name}' WHERE Id = {id}";
        command.ExecuteNonQuery();
    }

    public SqlCommand Bound(SqlConnection connection, string customer)
    {
        // ok: cs-sql-built-from-string
        var command = new SqlCommand("SELECT Id FROM Orders WHERE Customer = @customer", connection);
        command.Parameters.AddWithValue("@customer", customer);
        return command;
    }

    public object Interpolated(ShopContext db, string customer)
    {
        // ok: cs-sql-built-from-string
        return db.Orders.FromSqlInterpolated($"SELECT * FROM Orders WHERE Customer = {customer}");
    }

    public SqlCommand Count(SqlConnection connection)
    {
        // ok: cs-sql-built-from-string
        return new SqlCommand("SELECT COUNT(*) FROM " + TABLE, connection);
    }
}
