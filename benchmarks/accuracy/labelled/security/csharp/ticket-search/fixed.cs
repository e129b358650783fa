using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.SqlClient;

namespace Desk;

/// <summary>Finds tickets by what people type.</summary>
public sealed class TicketSearch
{
    private readonly string _connection;

    public TicketSearch(string connection) => _connection = connection;

    public async Task<List<string>> FindAsync(string owner, CancellationToken cancel)
    {
        var titles = new List<string>();
        await using var connection = new SqlConnection(_connection);
        await connection.OpenAsync(cancel);
        await using var command = new SqlCommand("SELECT Title FROM Tickets WHERE Owner = @owner", connection);
        command.Parameters.AddWithValue("@owner", owner);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            titles.Add(reader.GetString(0));
        }
        return titles;
    }
}
