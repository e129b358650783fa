using System.Collections.Generic;
using System.Data;
using System.Threading.Tasks;
using Dapper;

namespace Shop;

public sealed class OrderLookup
{
    private readonly IDbConnection _db;

    public OrderLookup(IDbConnection db) => _db = db;

    /// <summary>The orders of a customer, newest first.</summary>
    public Task<IEnumerable<Order>> ForCustomerAsync(string email)
    {
        var sql = "SELECT * FROM orders WHERE email = '" + email + "' ORDER BY placed_at DESC";
        return _db.QueryAsync<Order>(sql);
    }
}
